"use strict";
(() => {
  const root = document.documentElement;
  const at = (id) => document.getElementById(id);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const words = JSON.parse(document.body.dataset.words);
  const most = Number(document.body.dataset.mostFiles);
  const settings = at("settings");
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
  let result = null; // what the last check came to, to be told again in the other language
  const accepted = new Set(); // tables of this drop that are read as was proposed
  let run = 0; // a later drop ends what an earlier one still does here

  // Words: both languages are in the page and the style hides one; what is told later is told in both as well.
  const filled = (text, data) => text.replace(/\{(\w+)\}/g, (whole, name) => (name in data ? data[name] : whole));
  const made = (tag, text = "", kind = "") => {
    const element = document.createElement(tag);
    if (text) element.textContent = text;
    if (kind) element.className = kind;
    return element;
  };
  const both = ({ en, zh }) => {
    const pair = [made("span", en, "en"), made("span", zh, "zh")];
    pair[0].lang = "en";
    pair[1].lang = "zh-CN";
    return pair;
  };
  const told = (name, data = {}) => both({ en: filled(words[name][0], data), zh: filled(words[name][1], data) });
  const say = (element, name, data) => element.replaceChildren(...told(name, data));
  const language = () => root.dataset.language;
  const speak = (chosen) => {
    root.dataset.language = chosen;
    root.lang = chosen === "zh" ? "zh-CN" : "en";
    for (const element of all("[data-en]")) element.textContent = element.dataset[chosen];
    for (const frame of all("iframe")) frame.title = frame.dataset[chosen === "zh" ? "titleZh" : "titleEn"];
    if (result) showReports();
  };

  const ask = (path, options = {}) => fetch(path, { method: "POST", ...options });
  const why = async (answer) => {
    try {
      return (await answer.json()).why;
    } catch {
      return { en: answer.statusText, zh: answer.statusText };
    }
  };

  // What was dropped or chosen: files with their folders.
  const isJunk = (name) => name.split("/").some((part) => part.startsWith(".") || part === "__MACOSX") || /(^|\/)(thumbs\.db|desktop\.ini)$/i.test(name);
  const inFolder = async (folder) => {
    const reader = folder.createReader();
    const found = [];
    for (;;) {
      const some = await new Promise((done, failed) => reader.readEntries(done, failed));
      if (!some.length) return found;
      found.push(...some);
    }
  };
  const walked = async (entry, found) => {
    if (found.length > most) return;
    if (entry.isDirectory) {
      for (const one of await inFolder(entry)) await walked(one, found);
    } else {
      const file = await new Promise((done, failed) => entry.file(done, failed));
      found.push({ name: entry.fullPath.replace(/^\//, ""), file });
    }
  };
  const dropped = async (transfer) => {
    const entries = [...transfer.items].filter((item) => item.kind === "file").map((item) => item.webkitGetAsEntry());
    const found = [];
    for (const entry of entries) if (entry) await walked(entry, found);
    return found;
  };
  const chosen = (input) => [...input.files].map((file) => ({ name: file.webkitRelativePath || file.name, file }));

  // Several things that were dropped together lie in one folder, as pages and their pictures do.
  const together = (files) => {
    const tops = new Set(files.map(({ name }) => name.split("/")[0]));
    const folder = words.loose[language() === "zh" ? 1 : 0];
    return tops.size > 1 ? files.map(({ name, file }) => ({ name: `${folder}/${name}`, file })) : files;
  };

  const send = async (files, mine, drop) => {
    let done = 0;
    let stop = null;
    const waiting = [...files];
    const work = async () => {
      while (waiting.length && !stop && mine === run) {
        const { name, file } = waiting.shift();
        const answer = await ask(`files?drop=${drop}&name=${encodeURIComponent(name)}`, { body: file });
        if (answer.status === 413 || answer.status === 409) stop = await why(answer);
        done += 1;
        at("bar").max = files.length;
        at("bar").value = done;
        say(at("how-far"), "receiving", { done, of: files.length });
      }
    };
    await Promise.all([work(), work(), work(), work()]);
    return stop;
  };

  const show = (name) => {
    for (const id of ["working", "failed", "result"]) at(id).hidden = id !== name;
    document.body.dataset.stage = name;
  };
  const fail = (reason, refused = []) => {
    at("failed-why").replaceChildren(...both(reason));
    listRefused(refused);
    show("failed");
    at("failed-head").focus();
  };

  const check = async (files) => {
    const mine = ++run;
    result = null;
    accepted.clear();
    at("again").hidden = true;
    at("status").replaceChildren();
    files = together(files.filter(({ name }) => !isJunk(name)));
    if (!files.length) {
      fail({ en: words.empty[0], zh: words.empty[1] });
      return;
    }
    show("working");
    at("bar").removeAttribute("value");
    say(at("how-far"), "reading");
    at("working-head").focus();
    const { drop } = await (await ask("drops")).json();
    const stopped = await send(files, mine, drop);
    if (mine !== run) return;
    if (stopped) fail(stopped);
    else await begin(mine);
  };

  const begin = async (mine) => {
    show("working");
    at("bar").removeAttribute("value");
    say(at("how-far"), "reading");
    const answer = await ask("check", { body: JSON.stringify(given()) });
    if (!answer.ok) fail(await why(answer));
    else await follow(mine);
  };

  const given = () => {
    const data = new FormData(settings);
    const shop = {};
    for (const [name, value] of data) {
      if (name === "profile" || !value.trim()) continue;
      const field = settings.elements[name];
      shop[name] = field.type === "number" ? Number(value) : name === "couriers" ? value.split(/[,，、;；]/).map((one) => one.trim()).filter(Boolean) : value.trim();
    }
    return { profiles: data.getAll("profile"), shop, tables: [...accepted] };
  };

  const follow = async (mine) => {
    for (;;) {
      const state = await (await fetch("state")).json();
      if (mine !== run) return;
      if (state.stage === "done") {
        tell(state);
        return;
      }
      if (state.stage === "failed") {
        at("again").hidden = false;
        fail(state.why, state.refused);
        return;
      }
      if (state.stage === "idle") return;
      const bar = at("bar");
      const of = state.of_listings + state.of_pictures;
      if (state.of_listings) {
        bar.max = of;
        bar.value = state.listings + state.pictures;
        say(at("how-far"), "looking", state);
      } else if (state.rows) say(at("how-far"), "sorting", state);
      await pause(300);
    }
  };

  // The result.
  const showReports = () => {
    const address = `report?language=${language()}`;
    at("report").src = address;
    at("window").href = address;
    at("save-report").href = `${address}&save`;
    if (!result.complaints) return;
    const counts = `complaints?language=${language()}`;
    at("complaints").src = counts;
    at("complaints-window").href = counts;
    at("save-complaints").href = `${counts}&save=html`;
    at("save-table").href = `${counts}&save=csv`;
  };
  const named = ({ name, why: reason }) => {
    const line = made("li");
    line.append(made("bdi", name, "path"), " ", ...both(reason));
    return line;
  };
  const listed = (box, head, lines) => {
    box.replaceChildren();
    if (!lines.length) return;
    const list = made("ul");
    list.append(...lines.map(named));
    const title = made("h4");
    title.append(...told(head));
    box.append(title, list);
  };
  const listRefused = (refused) => {
    for (const box of all(".refused")) listed(box, "not_taken", refused);
  };
  const passages = (name, lines) => {
    const box = made("div", "", name);
    const head = made("h5");
    head.append(...told(name));
    box.append(head);
    if (!lines.length) {
      const none = made("p", "", "none");
      none.append(...told("nothing_said"));
      box.append(none);
    }
    return box;
  };
  const change = ({ before, after }) => {
    const box = made("div", "", "change");
    const sides = { before: passages("before", before), after: passages("after", after) };
    for (const [name, lines, others, mark] of [["before", before, after, "del"], ["after", after, before, "ins"]]) {
      for (const line of lines) {
        const text = made("p");
        text.append(others.includes(line) ? line : made(mark, line));
        sides[name].append(text);
      }
    }
    box.append(sides.before, sides.after);
    return box;
  };
  const preview = ({ name, titles, changes }) => {
    const box = made("section", "", "preview");
    const head = made("h4");
    head.append(made("bdi", name));
    const list = made("ul", "", "titles");
    for (const title of titles) {
      const line = made("li");
      line.append(...both(title));
      list.append(line);
    }
    box.append(head, list, ...changes.map(change));
    return box;
  };
  const showFixes = () => {
    const { fixes } = result;
    const kind = at("reword").checked ? "all" : "safe";
    const boxes = fixes[kind].map(preview);
    if (fixes.pictures.length) {
      const box = made("section", "", "preview");
      const head = made("h4");
      head.append(...told("converted"));
      const list = made("ul");
      list.append(...fixes.pictures.map((name) => made("li", name)));
      box.append(head, list);
      boxes.push(box);
    }
    if (!boxes.length) {
      const none = made("p");
      none.append(...told(fixes.all.length ? "fewer_fixes" : "no_fixes"));
      boxes.push(none);
    }
    at("previews").replaceChildren(...boxes);
    at("reword-choice").hidden = JSON.stringify(fixes.all) === JSON.stringify(fixes.safe);
    at("save-copy").hidden = !fixes[kind].length && !fixes.pictures.length;
    at("save-copy").href = `copies?kind=${kind}`;
    at("fixes-count").textContent = `(${Math.max(fixes.all.length, fixes.safe.length) + fixes.pictures.length})`;
    at("more-fixes").replaceChildren(
      ...fixes.settings.map(([setting, count]) => {
        const line = made("li");
        const [en, zh] = words[setting] || [setting, setting];
        line.append(...both({ en: filled(words.more_fixes[0], { count, setting: en }), zh: filled(words.more_fixes[1], { count, setting: zh }) }));
        return line;
      }),
    );
    if (fixes.over) {
      const line = made("li");
      line.append(...told("over", { count: fixes.over }));
      at("more-fixes").append(line);
    }
    listed(at("not-fixed"), "not_fixed", fixes.left);
  };
  const offer = ({ path, name, columns, left }) => {
    const box = made("section", "", "preview");
    const head = made("h4");
    head.append(made("bdi", name));
    const list = made("dl", "", "columns");
    for (const { what, names } of columns) {
      const key = made("dt");
      key.append(...both(what));
      const value = made("dd");
      value.append(made("bdi", names.join(" + ")));
      list.append(key, value);
    }
    const button = made("button", "", "main");
    button.type = "button";
    button.append(...told("check_table"));
    button.addEventListener("click", () => {
      accepted.add(path);
      guarded(() => begin(++run));
    });
    box.append(head, list);
    if (left.length) {
      const rest = made("p", "", "hint");
      rest.append(...told("left_columns", { columns: left.join(" · ") }));
      box.append(rest);
    }
    box.append(button);
    return box;
  };
  const tell = (state) => {
    result = state;
    at("total").replaceChildren(...both(state.total));
    at("total").hidden = Boolean((state.complaints || state.tables.length) && !state.listings && !state.problems.length);
    at("tables").hidden = !state.tables.length;
    at("offers").replaceChildren(...state.tables.map(offer));
    if (state.complaints) at("complaints-total").replaceChildren(...both(state.complaints));
    const few = at("few-pictures");
    few.hidden = !state.few_pictures;
    say(few, "few_pictures", { most: state.few_pictures });
    const gaps = state.unseen.map((line) => {
      const item = made("li");
      item.append(...both(line));
      return item;
    });
    gaps.push(...state.tables.map(({ name }) => named({ name, why: { en: words.table_left[0], zh: words.table_left[1] } })));
    const lacking = gaps.length + state.problems.length + state.refused.length;
    at("unseen-count").textContent = `(${lacking})`;
    say(at("unseen-hint"), lacking ? "unseen_hint" : "all_seen");
    at("unseen-lines").replaceChildren(...gaps);
    listed(at("problems"), "unreadable", state.problems);
    listRefused(state.refused);
    at("skipped").hidden = !state.skipped;
    if (state.skipped) {
      const [en, zh] = words.skipped;
      at("skipped").replaceChildren(...both({ en: filled(en, { kinds: state.skipped.en }), zh: filled(zh, { kinds: state.skipped.zh }) }));
    }
    // Where nothing is a listing, the reason stands right below, and not under an empty report.
    for (const part of all(".of-listings")) part.hidden = !state.listings;
    for (const part of all(".of-reviews")) part.hidden = !state.complaints;
    showFixes();
    showReports();
    show("result");
    at("again").hidden = false;
    say(at("status"), "done");
    at("result-head").focus();
  };

  // What the user does.
  at("language").addEventListener("click", () => speak(language() === "en" ? "zh" : "en"));
  at("reword").addEventListener("change", showFixes);
  at("files-button").addEventListener("click", () => at("files").click());
  at("folder-button").addEventListener("click", () => at("folder").click());
  for (const id of ["files", "folder"]) {
    at(id).addEventListener("change", () => {
      const files = chosen(at(id));
      if (files.length) guarded(() => check(files));
    });
    at(id).addEventListener("click", () => {
      at(id).value = "";
    });
  }
  at("stop").addEventListener("click", () =>
    guarded(async () => {
      run += 1;
      await ask("stop");
      show("");
      say(at("status"), "stopped");
      at("files-button").focus();
    }),
  );
  at("quit").addEventListener("click", () =>
    guarded(async () => {
      run += 1;
      await ask("quit");
      end("closed");
    }),
  );
  settings.addEventListener("submit", (event) => {
    event.preventDefault();
    guarded(() => begin(++run));
  });
  const chosenProfiles = () => {
    at("chosen").textContent = all("[name=profile]:checked").map((box) => box.value).join(", ") || "standard";
  };
  settings.addEventListener("change", chosenProfiles);

  const zone = at("zone");
  let depth = 0;
  addEventListener("dragenter", (event) => {
    event.preventDefault();
    depth += 1;
    zone.classList.add("over");
  });
  addEventListener("dragleave", () => {
    depth -= 1;
    if (depth <= 0) zone.classList.remove("over");
  });
  addEventListener("dragover", (event) => event.preventDefault());
  addEventListener("drop", (event) => {
    event.preventDefault();
    depth = 0;
    zone.classList.remove("over");
    const waiting = dropped(event.dataTransfer);
    guarded(async () => check(await waiting));
  });

  const end = (name) => {
    const line = made("p", "", "ended");
    line.append(...told(name));
    line.setAttribute("role", "status");
    document.querySelector("main").replaceChildren(line);
    at("quit").hidden = true;
    ended = true;
  };
  let ended = false;
  const guarded = async (what) => {
    try {
      await what();
    } catch (error) {
      if (ended) return;
      if (error instanceof TypeError) end("gone"); // what fetch throws when nobody answers
      else fail({ en: String(error), zh: String(error) });
    }
  };
  // As long as the page is open the program stays; without it, it ends by itself.
  setInterval(() => {
    if (!ended) fetch("state").catch(() => end("gone"));
  }, 20000);

  chosenProfiles();
  speak(language());
  guarded(async () => {
    const state = await (await fetch("state")).json();
    if (state.stage === "done") tell(state);
    else if (state.stage === "checking") {
      show("working");
      await follow(++run);
    }
  });
})();
