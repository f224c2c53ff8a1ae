/*
 * Hands in files piece by piece (tus 1.0), a few at a time, however many were dropped. What has come stays on the server:
 * after a lost connection it goes on by itself, after a reload as soon as the same files are dropped again.
 */
(() => {
  "use strict";
  const drop = document.getElementById("drop");
  if (!drop) return;
  const $ = selector => drop.querySelector(selector);
  const words = drop.dataset;
  const home = document.body.dataset.home + "api/v1/uploads";
  const AT_ONCE = 3, PIECE = 8 << 20, PAUSES = [1, 2, 5, 10, 20], SHOWN = 100, LOOK_EVERY = 3000;
  const KEPT = "rapporteur-uploads-" + document.body.dataset.person;
  const number = new Intl.NumberFormat("en");
  const fill = (text, ...values) => values.reduce((said, value, i) => said.replace(`{${i}}`, value), text);
  const size = bytes => bytes < 1e6 ? fill(words.kilobytes, number.format(Math.ceil(bytes / 1e3))) : bytes < 1e9 ? fill(words.megabytes, number.format(Math.round(bytes / 1e5) / 10)) : fill(words.gigabytes, number.format(Math.round(bytes / 1e7) / 100));

  const waiting = [], active = new Set(), failed = [];
  const sum = { files: 0, bytes: 0, done: 0, doneBytes: 0 };
  let paused = false, offline = false, drawn = false, lookedAt = 0, changed = false;

  /* ---- what this browser remembers: which upload belongs to which file, so that nothing is mixed ---- */
  const remembered = () => { try { return JSON.parse(localStorage.getItem(KEPT)) ?? {}; } catch { return {}; } };
  const remember = (key, id) => { try { const all = remembered(); if (id) all[key] = id; else delete all[key]; localStorage.setItem(KEPT, JSON.stringify(all)); } catch { /* then a reload begins anew */ } };
  const keyOf = entry => [entry.path, entry.file.size, entry.file.lastModified].join("|");

  /* ---- what is told of all that is dropped ---- */
  const field = name => document.getElementById("intake:" + name);
  const about = document.getElementById("about"), wide = matchMedia("(min-width: 721px)");
  const fold = () => { about.open = wide.matches; };
  wide.addEventListener("change", fold);
  fold();
  function told() {
    const value = name => field(name)?.value.trim() ?? "";
    return { source: value("source"), obtainedBy: value("obtained-by"), obtainedFrom: value("obtained-from"), sealed: field("sealed")?.checked ? "true" : "", grade: value("reliability") + value("credibility"),
      marking: value("marking"), case: value("case"), obtainedOn: value("obtained-on"), licence: value("licence") };
  }
  const base64 = text => { let bytes = ""; new TextEncoder().encode(text).forEach(each => { bytes += String.fromCharCode(each); }); return btoa(bytes); };
  function metadata(entry) {
    const folder = entry.path.includes("/") ? entry.path : "";
    const from = [entry.told.obtainedFrom, folder].filter(Boolean).join(": ");
    const all = { ...entry.told, obtainedFrom: from.length > 300 ? "…" + from.slice(-299) : from, filename: entry.file.name };
    return Object.entries(all).filter(([, value]) => value).map(([name, value]) => `${name} ${base64(value)}`).join(",");
  }

  /* ---- sending ---- */
  class Refused extends Error { constructor(status, text) { super(text); this.status = status; } }

  function send(method, url, headers, body, progress, entry) {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      entry.request = request;
      request.open(method, url);
      request.setRequestHeader("Accept", "application/json");
      request.setRequestHeader("Tus-Resumable", "1.0.0");
      Object.entries(headers).forEach(([name, value]) => request.setRequestHeader(name, value));
      if (progress) request.upload.onprogress = event => progress(event.loaded);
      request.onload = () => {
        if (request.status < 400) { resolve(request); return; }
        let said = "";
        try { const problem = JSON.parse(request.responseText); said = problem.errors?.map(error => error.message).join(" ") || problem.detail; } catch { /* a proxy's own words help nobody */ }
        reject(new Refused(request.status, said));
      };
      request.onerror = request.ontimeout = () => reject(new Refused(0, ""));
      request.onabort = () => reject(new Refused(-1, ""));
      request.send(body);
    });
  }

  async function begin(entry) {
    const answer = await send("POST", home, { "Upload-Length": entry.file.size, "Upload-Metadata": metadata(entry) }, null, null, entry);
    entry.id = JSON.parse(answer.responseText).id;
    entry.sent = 0;
    if (entry.file.size > PIECE) remember(keyOf(entry), entry.id);
  }

  /* Where the server stands: it knows better than we do. */
  async function ask(entry) {
    const answer = await send("HEAD", `${home}/${entry.id}`, {}, null, null, entry);
    entry.sent = Number(answer.getResponseHeader("Upload-Offset"));
    entry.exhibit = answer.getResponseHeader("Rapporteur-Exhibit");
  }

  async function handIn(entry) {
    if (!entry.id && remembered()[keyOf(entry)]) {
      entry.id = remembered()[keyOf(entry)];
      entry.doubtful = true;
    }
    if (entry.id && entry.doubtful) {
      try { await ask(entry); } catch (e) { if (e.status !== 404) throw e; entry.id = null; remember(keyOf(entry), null); }
      entry.doubtful = false;
    }
    if (!entry.id) await begin(entry);
    while (!entry.exhibit) {
      if (paused) throw new Refused(-1, "");
      const piece = entry.file.slice(entry.sent, entry.sent + PIECE), from = entry.sent;
      const answer = await send("PATCH", `${home}/${entry.id}`, { "Content-Type": "application/offset+octet-stream", "Upload-Offset": from }, piece, loaded => { entry.shown = from + loaded; draw(); }, entry);
      entry.sent = Number(answer.getResponseHeader("Upload-Offset"));
      entry.exhibit = answer.getResponseHeader("Rapporteur-Exhibit");
      entry.held = answer.getResponseHeader("Rapporteur-Held");
    }
  }

  const pause = seconds => new Promise(resolve => { setTimeout(resolve, seconds * 1000); addEventListener("online", resolve, { once: true }); });

  async function work(entry) {
    for (let tries = 0; ; tries++) {
      try {
        await handIn(entry);
        remember(keyOf(entry), null);
        sum.done++; sum.doneBytes += entry.file.size;
        offline = false; changed = true;
        if (entry.held) tellHeld(entry);
        break;
      } catch (e) {
        entry.doubtful = true;
        if (entry.stopped) { sum.files--; sum.bytes -= entry.file.size; break; }
        if (e.status === -1) { entry.shown = entry.sent; waiting.unshift(entry); break; }
        if (e.status === 401) { paused = true; waiting.unshift(entry); rapporteur.failed(401); break; }
        if (e.status === undefined || ![0, 404, 409, 423, 429, 460, 502, 503, 504].includes(e.status) || e.status === 404 && tries > 3) {
          // The file itself may be gone from the disk, or changed since it was dropped.
          entry.why = e.status === undefined ? words.unreadable : e.message || words.refused;
          failed.push(entry);
          break;
        }
        offline = e.status === 0;
        draw();
        await pause(PAUSES[Math.min(tries, PAUSES.length - 1)]);
      }
    }
    active.delete(entry);
    next();
  }

  function next() {
    while (!paused && active.size < AT_ONCE && waiting.length) {
      const entry = waiting.shift();
      active.add(entry);
      work(entry);
    }
    draw();
    look();
  }

  /* ---- taking ---- */
  function take(entries) {
    const said = told();
    if (said.grade.length === 1) { about.open = true; rapporteur.bad(words.halfGraded); field(field("reliability").value ? "credibility" : "reliability").focus(); return; }
    for (const { file, path } of entries) {
      const entry = { file, path, told: said, sent: 0, shown: 0 };
      sum.files++; sum.bytes += file.size;
      if (file.size > Number(words.largest)) { entry.why = words.tooLarge; failed.push(entry); } else waiting.push(entry);
    }
    next();
  }

  /* A dropped folder gives its contents a hundred at a time. */
  async function walk(item, path, found) {
    if (item.isFile) {
      await new Promise(resolve => item.file(file => { found.push({ file, path: path + file.name }); resolve(); }, () => { failed.push({ file: { name: item.name, size: 0 }, path: path + item.name, why: words.unreadable }); sum.files++; resolve(); }));
      return;
    }
    const reader = item.createReader();
    for (;;) {
      const part = await new Promise(resolve => reader.readEntries(resolve, () => resolve([])));
      if (!part.length) break;
      for (const each of part) await walk(each, path + item.name + "/", found);
      if (found.length > 200) take(found.splice(0));
    }
  }

  drop.addEventListener("dragover", event => { event.preventDefault(); drop.classList.add("over"); });
  drop.addEventListener("dragleave", event => { if (!drop.contains(event.relatedTarget)) drop.classList.remove("over"); });
  drop.addEventListener("drop", async event => {
    event.preventDefault();
    drop.classList.remove("over");
    const items = [...event.dataTransfer.items].map(item => item.webkitGetAsEntry?.()).filter(Boolean);
    if (!items.length) { take([...event.dataTransfer.files].map(file => ({ file, path: file.name }))); return; }
    const found = [];
    for (const item of items) await walk(item, "", found);
    take(found);
  });
  drop.addEventListener("change", event => {
    if (event.target.type !== "file") return;
    take([...event.target.files].map(file => ({ file, path: file.webkitRelativePath || file.name })));
    event.target.value = "";
  });

  drop.addEventListener("click", event => {
    const button = event.target.closest("button[data-act]");
    if (!button) return;
    const acts = {
      pause() { paused = true; active.forEach(entry => entry.request?.abort()); draw(); },
      goOn() { paused = false; next(); },
      again() { const these = failed.splice(0); these.forEach(entry => { entry.why = null; entry.id = null; }); waiting.push(...these.filter(entry => entry.file instanceof File)); next(); },
      forget() { const these = failed.splice(0); sum.files -= these.length; these.forEach(entry => { sum.bytes -= entry.file.size; }); draw(); },
      stop() { const entry = [...active].find(each => each.row === button.closest("li")); if (entry) { entry.stopped = true; entry.request?.abort(); giveUp(entry.id); remember(keyOf(entry), null); } },
      giveUp() { giveUp(button.dataset.id).then(() => { button.closest("li").remove(); $(".left").hidden = !$(".left li"); }); }
    };
    acts[button.dataset.act]?.();
  });
  const giveUp = id => id ? fetch(`${home}/${id}`, { method: "DELETE", headers: { "Tus-Resumable": "1.0.0" } }).catch(() => { /* it goes by itself within a day */ }) : Promise.resolve();
  addEventListener("beforeunload", event => { if (active.size || waiting.length) event.preventDefault(); });

  /* ---- showing ---- */
  function row(entry) {
    const li = document.createElement("li");
    const name = document.createElement("bdi");
    name.textContent = entry.path;
    const bar = document.createElement("progress");
    bar.max = Math.max(1, entry.file.size);
    bar.setAttribute("aria-label", entry.path);
    const said = document.createElement("span");
    said.className = "hush";
    const stop = document.createElement("button");
    stop.type = "button"; stop.className = "button link"; stop.dataset.act = "stop"; stop.textContent = words.stop;
    stop.setAttribute("aria-label", `${words.stop}: ${entry.path}`);
    li.append(name, bar, said, stop);
    return li;
  }

  function draw() {
    if (drawn) return;
    drawn = true;
    requestAnimationFrame(() => { drawn = false; show(); });
  }

  let failedShown = 0;
  function show() {
    const busy = active.size > 0 || waiting.length > 0;
    $(".on-its-way").hidden = !sum.files;
    const going = [...active].reduce((bytes, entry) => bytes + (entry.shown || entry.sent || 0), 0);
    $(".sum").textContent = [fill(sum.files === 1 ? words.one : words.sum, number.format(sum.done), number.format(sum.files), size(sum.doneBytes + going), size(sum.bytes)),
      failed.length ? fill(words.failed, number.format(failed.length)) : "", paused && busy ? words.paused : offline && busy ? words.offline : ""].filter(Boolean).join(" ");
    const all = $(".all");
    all.max = Math.max(1, sum.bytes); all.value = sum.doneBytes + going;
    all.hidden = !busy;
    $("[data-act=pause]").hidden = paused || !busy;
    $("[data-act=goOn]").hidden = !paused || !busy;
    const list = $(".sending");
    [...list.children].forEach(li => { if (![...active].some(entry => entry.row === li)) li.remove(); });
    active.forEach(entry => {
      if (!entry.row?.isConnected) { entry.row = row(entry); list.append(entry.row); }
      entry.row.children[1].value = entry.shown || entry.sent || 0;
      entry.row.children[2].textContent = entry.file.size && (entry.shown || entry.sent) >= entry.file.size ? words.keeping : fill(words.of, size(entry.shown || entry.sent || 0), size(entry.file.size));
    });
    $(".failed").hidden = !failed.length;
    if (failedShown !== failed.length) {
      failedShown = failed.length;
      $(".failed ul").replaceChildren(...failed.slice(0, SHOWN).map(entry => {
        const li = document.createElement("li");
        li.className = "notice blocks";
        const name = document.createElement("b"), bdi = document.createElement("bdi");
        bdi.textContent = entry.path;
        name.append(bdi);
        li.append(name, " ", entry.why);
        return li;
      }));
      $(".failed .more").textContent = failed.length > SHOWN ? fill(words.more, number.format(failed.length - SHOWN)) : "";
    }
  }

  const held = $(".held");
  function tellHeld(entry) {
    if (held.children.length >= SHOWN) return;
    const li = document.createElement("li");
    li.className = "notice calm";
    const name = document.createElement("b"), bdi = document.createElement("bdi");
    bdi.textContent = entry.path;
    name.append(bdi);
    li.append(name, " ", fill(words.held, entry.held));
    held.append(li);
  }

  /* The list below is looked at now and then, not for each file. */
  function look() {
    if (!changed) return;
    const wait = lookedAt + LOOK_EVERY - Date.now();
    if (wait > 0 && (active.size || waiting.length)) { if (!look.later) look.later = setTimeout(() => { look.later = null; look(); }, wait); return; }
    lookedAt = Date.now();
    changed = false;
    window.lookAtExhibits?.();
  }

  /* What was begun before, here or elsewhere, and is not whole. */
  fetch(home, { headers: { Accept: "application/json" } }).then(answer => answer.ok ? answer.json() : []).then(open => {
    const whole = new Set(Object.values(remembered()));
    const left = open.filter(each => each.offset > 0 || whole.has(each.id));
    $(".left ul").replaceChildren(...left.map(each => {
      const li = document.createElement("li");
      const name = document.createElement("bdi");
      name.textContent = each.fileName;
      const stop = document.createElement("button");
      stop.type = "button"; stop.className = "button link"; stop.dataset.act = "giveUp"; stop.dataset.id = each.id; stop.textContent = words.stop;
      stop.setAttribute("aria-label", `${words.stop}: ${each.fileName}`);
      li.append(name, " ", fill(words.of, size(each.offset), size(each.size)), " ", stop);
      return li;
    }));
    $(".left").hidden = !left.length;
  }).catch(() => { /* the page says so as soon as something is sent */ });
})();
