"use strict";
const root = document.documentElement;
const button = document.getElementById("language");
button.parentElement.hidden = false;
button.addEventListener("click", () => {
  const language = root.dataset.language === "zh" ? "en" : "zh";
  root.dataset.language = language;
  root.lang = language === "zh" ? "zh-CN" : "en";
  document.title = document.querySelector("title").dataset[language];
});
