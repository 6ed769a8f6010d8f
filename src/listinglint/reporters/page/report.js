"use strict";
(() => {
  const root = document.documentElement;
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const said = (element) => {
    const own = element.querySelector("." + root.dataset.language);
    return (own || element).textContent;
  };

  for (const element of all(".tools, .filters, .copy, .switch")) element.hidden = false;

  // The switch of languages: both are in the page, the style hides one; what holds no element is swapped here.
  const speak = (language) => {
    root.dataset.language = language;
    root.lang = language === "zh" ? "zh-CN" : "en";
    for (const element of all("[data-en]")) element.textContent = element.dataset[language];
    count();
  };
  document.getElementById("language").addEventListener("click", () => speak(root.dataset.language === "en" ? "zh" : "en"));
  document.getElementById("language").hidden = window.parent !== window; // the page around it has a switch for both
  document.getElementById("print").addEventListener("click", () => window.print());

  // The filters: a card is hidden with all its findings, a listing when nothing of it is left to see.
  const filters = document.getElementById("filters");
  const cards = all(".card[data-rule]");
  const apply = () => {
    const chosen = new FormData(filters);
    const levels = new Set(chosen.getAll("level"));
    const rule = chosen.get("rule");
    const complaint = chosen.get("complaint");
    for (const card of cards) {
      const { level, rule: its, complaint: kind } = card.dataset;
      card.hidden = !levels.has(level) || (rule && rule !== its) || (complaint && complaint !== kind);
    }
    const isWhole = all("[name=level]", filters).every((box) => box.checked) && !rule && !complaint;
    for (const listing of all(".listing")) {
      listing.hidden = !isWhole && !listing.querySelector(".card[data-rule]:not([hidden])");
    }
    for (const card of all(".card.unknown")) card.hidden = !isWhole;
    document.getElementById("hidden-all").hidden = cards.some((card) => !card.hidden);
    count();
  };
  const count = () => {
    if (!filters) return;
    const seen = all(".card:not([hidden]) .hit").length;
    const whole = all(".hit").length;
    document.getElementById("shown").textContent =
      root.dataset.language === "zh" ? `显示 ${seen} / ${whole} 处问题` : `${seen} of ${whole} findings shown`;
  };
  if (filters) {
    filters.addEventListener("change", apply);
    filters.addEventListener("submit", (event) => event.preventDefault());
    filters.reset();
  }

  // Copying works from a file too, where the clipboard may be out of reach: then through a field.
  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const field = document.createElement("textarea");
      field.value = text;
      document.body.append(field);
      field.select();
      document.execCommand("copy");
      field.remove();
    }
  };
  for (const button of all(".copy")) {
    const before = [...button.childNodes];
    button.addEventListener("click", async () => {
      await copy(said(button.parentElement.querySelector(".advice-text")));
      button.textContent = root.dataset.language === "zh" ? "已复制 ✓" : "Copied ✓";
      setTimeout(() => button.replaceChildren(...before), 1500);
    });
  }

  // Pictures: enlarged in a dialog; a click on a box leads to its finding.
  const dialog = document.getElementById("large");
  const show = (frame) => {
    dialog.querySelector("#large-name").textContent = frame.querySelector("bdi").textContent;
    dialog.querySelector(".frame").replaceChildren(...all("img, svg", frame).map((part) => part.cloneNode(true)));
    dialog.classList.toggle("show-marks", frame.closest(".gallery").classList.contains("show-marks"));
    dialog.showModal();
  };
  for (const frame of all("button.frame")) {
    frame.addEventListener("click", (event) => {
      const target = event.target.dataset && event.target.dataset.for;
      if (target) location.hash = target;
      else show(frame);
    });
  }
  document.getElementById("close").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    const target = event.target.dataset && event.target.dataset.for;
    if (target) location.hash = target;
    if (target || event.target === dialog) dialog.close();
  });
  for (const box of all(".marks")) {
    box.addEventListener("change", () => box.closest(".gallery").classList.toggle("show-marks", box.checked));
    box.checked = false;
  }

  let opened = [];
  addEventListener("beforeprint", () => {
    opened = all("details:not([open])").filter((details) => !details.closest(".gallery"));
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });
  speak(root.dataset.language);
})();
