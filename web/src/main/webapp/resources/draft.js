/*
 * The drafting desk:
 *   1 saves each field as one types, and keeps in this browser what could not be saved
 *   2 joins two texts where they changed different words, else shows both, and what was written into a paragraph that is gone
 *   3 takes in what the server shows anew, without touching what is being typed
 *   4 watches for what others change
 *   5 hands the tools to the paragraph one is in; keys
 *   6 citing
 * The server side: the API for the words, DraftPage for everything else.
 */
document.addEventListener("DOMContentLoaded", () => {
  "use strict";

  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const desk = $("#desk");
  if (!desk) return;
  const words = desk.dataset;
  const api = `${document.body.dataset.home}api/v1/reports/${desk.dataset.report}/`;
  const tools = $("#tools"), rest = $("#rest");

  const PAUSE = 800, LOOK = 5000, LONGEST_RETRY = 60000, IDLE = 10 * 60 * 1000, AT_REST = 5000;

  /* ---- 1 saving ---- */
  const states = new Map();
  let halted = null, retryAfter = 2000, typedAt = Date.now();

  const fields = () => $$(".saves", desk);
  const rowOf = field => field.closest(".desk-row");
  const lines = text => text.replace(/\r\n?/g, "\n");
  const stateOf = field => states.get(field.id) ?? states.set(field.id, {}).get(field.id);
  /** What the field held when the typing began: what is saved, as far as this page knows. */
  const savedIn = field => lines(field.dataset.first ?? field.defaultValue);
  const isDirty = field => lines(field.value) !== savedIn(field);
  const isHeld = field => field === document.activeElement || isDirty(field) || Boolean(stateOf(field).conflict);

  function tell(field, said, tone) {
    const note = $(".saved-note", rowOf(field));
    note.textContent = said ?? "";
    note.className = "saved-note " + (tone ?? "");
  }

  function typed(field) {
    if (field.id === "title-field" && field.value.includes("\n")) field.value = field.value.replace(/\s*\n\s*/g, " ");
    typedAt = stateOf(field).typedAt = Date.now();
    rapporteur.keep(field);
    grow(field);
    const state = stateOf(field);
    if (state.conflict) { compare(field); return; }
    tell(field, isDirty(field) ? words.unsaved : "", "waits");
    clearTimeout(state.timer);
    if (isDirty(field)) state.timer = setTimeout(() => save(field), PAUSE);
  }

  function save(field) {
    const state = stateOf(field);
    clearTimeout(state.timer);
    state.going = (state.going ?? Promise.resolve()).then(() => isDirty(field) && !state.conflict && halted !== "closed" ? put(field) : null);
    return state.going;
  }

  const request = (field, more) => fetch(api + field.dataset.save, {
    method: "PUT",
    headers: { "Content-Type": "application/json", ...(field.dataset.revision ? { "If-Match": `"${field.dataset.revision}"` } : {}) },
    // A paragraph has its revision; a heading and the title are compared with what was seen.
    body: JSON.stringify({ [field.dataset.part]: field.value, ...(field.dataset.part === "text" ? {} : { seen: savedIn(field) }) }), ...more
  });

  async function put(field) {
    const text = field.value;
    let answer;
    try {
      answer = await request(field);
    } catch {
      later(field, 0);
      return;
    }
    if (answer.ok) {
      const told = answer.status === 204 ? {} : await answer.json();
      saved(field, text, told.revision);
      return;
    }
    const problem = await answer.json().catch(() => ({}));
    if (answer.status === 412 && problem.current) {
      await standsNow(field, problem.current, text);
    } else if (answer.status === 404) {
      lose(field);
    } else if (answer.status === 422 || answer.status === 400) {
      tell(field, (problem.errors ?? [])[0]?.message ?? problem.detail, "blocks");
    } else if (answer.status === 409 || answer.status === 403) {
      if (halted !== "closed") rapporteur.bad(`${problem.detail} ${words.tooLate}`);
      halted = "closed";
      tell(field, words.unsaved, "blocks");
    } else {
      later(field, answer.status);
    }
  }

  function saved(field, text, revision) {
    if (revision) field.dataset.revision = revision;
    field.defaultValue = text;
    delete field.dataset.first;
    rapporteur.keep(field);
    if (halted) rapporteur.answers();
    halted = null;
    retryAfter = 2000;
    $(".changed", rowOf(field))?.remove();
    if (field.id === "title-field") $("h1").textContent = text;
    if (isDirty(field)) { typed(field); return; }
    tell(field, words.saved);
  }

  /** The server cannot be asked now: what was typed is in this browser, and is sent again by itself. */
  function later(field, status) {
    const why = status === 401 ? "signed-out" : "gone";
    if (halted !== why) { halted = why; rapporteur.failed(status); }
    tell(field, status === 401 ? words.signedOut : words.gone, "blocks");
    if (status === 401) return;
    clearTimeout(stateOf(field).timer);
    stateOf(field).timer = setTimeout(() => save(field), retryAfter);
    retryAfter = Math.min(retryAfter * 1.5, LONGEST_RETRY);
  }

  /** Sends everything that waits; true where all of it was saved. */
  async function flush() {
    await Promise.all(fields().filter(isDirty).map(save));
    return !fields().some(field => isDirty(field) || stateOf(field).conflict);
  }

  /** The page goes away: what is not saved is sent on the way, and is in this browser in case that fails. */
  function sendOff() {
    for (const field of fields()) {
      if (isDirty(field) && !stateOf(field).conflict && halted !== "closed") request(field, { keepalive: true }).catch(() => {});
    }
  }

  function restore() {
    let some = false;
    for (const field of fields()) {
      const kept = rapporteur.kept(field);
      if (!kept) continue;
      field.value = kept.value;
      if (!isDirty(field)) { rapporteur.keep(field); continue; }
      some = true;
      if (lines(kept.first) === savedIn(field)) {
        typed(field);
      } else {
        const changed = $(".changed", rowOf(field))?.dataset ?? {};
        const now = { revision: Number(field.dataset.revision), text: field.defaultValue, by: changed.by, at: changed.at };
        field.dataset.first = kept.first;
        rapporteur.keep(field);
        disagree(field, now);
      }
    }
    if (some) rapporteur.say(words.restored);
  }

  // Where the stylesheet cannot let a field grow with its text.
  const growsByItself = CSS.supports("field-sizing", "content");
  const inSight = growsByItself ? null : new IntersectionObserver(seen => seen.filter(each => each.isIntersecting).forEach(each => grow(each.target)), { rootMargin: "400px" });

  function grow(field) {
    if (growsByItself || field.tagName !== "TEXTAREA") return;
    field.style.height = "auto";
    field.style.height = field.scrollHeight + 2 + "px";
  }

  /* ---- 2 two texts ---- */
  async function standsNow(field, current, sent) {
    const theirs = lines(current.text ?? "");
    if (theirs === lines(sent)) {
      saved(field, sent, current.revision);
    } else if (theirs === savedIn(field) && field.dataset.revision) {
      // Only something beside the words changed, such as a citation.
      field.dataset.revision = current.revision;
      await put(field);
    } else if (current.joined !== undefined && field.dataset.part === "text") {
      await join(field, current, sent);
    } else {
      disagree(field, current);
    }
  }

  /** Both changed different words: both changes hold. What was typed since is joined with the next saving. */
  async function join(field, current, sent) {
    if (field.value !== sent) { typed(field); return; }
    const caret = field === document.activeElement ? [field.selectionStart, field.selectionEnd].map(at => moved(at, sent, current.joined)) : null;
    field.dataset.revision = current.revision;
    field.defaultValue = current.text;
    delete field.dataset.first;
    field.value = current.joined;
    if (caret) field.setSelectionRange(...caret);
    grow(field);
    rapporteur.keep(field);
    rapporteur.say(words.joined.replace("{0}", current.by ?? words.someone));
    await put(field);
  }

  /** Where a place in one text lies in another that begins and ends alike. */
  function moved(at, before, after) {
    let head = 0;
    while (head < before.length && before[head] === after[head]) head++;
    return at <= head ? at : Math.max(head, after.length - (before.length - at));
  }

  function disagree(field, current) {
    const state = stateOf(field);
    state.panel?.remove();
    state.conflict = current;
    state.panel = $("#both-texts").content.firstElementChild.cloneNode(true);
    const by = $(".said-by", state.panel);
    const parts = by.dataset.words.split("{0}");
    const who = document.createElement("bdi");
    who.textContent = current.by ?? words.someone;
    by.replaceChildren(parts[0], who, parts[1] ?? "");
    if (current.at) {
      const time = document.createElement("time");
      time.dateTime = current.at;
      time.dataset.zone = words.zone;
      time.textContent = momentOf(current.at);
      by.append(" (", time, ")");
    }
    by.append(".");
    rowOf(field).append(state.panel);
    $("[data-both=mine]", state.panel).addEventListener("click", () => settle(field, true));
    $("[data-both=theirs]", state.panel).addEventListener("click", () => settle(field, false));
    rapporteur.times(state.panel);
    compare(field);
    tell(field, words.both, "waits");
    if (field === document.activeElement) state.panel.scrollIntoView({ block: "nearest" });
  }

  function momentOf(at) {
    const zone = words.zone === "Z" ? "UTC" : words.zone;
    return new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" }).format(new Date(at)) + (zone === "UTC" ? " UTC" : "");
  }

  function compare(field) {
    const { panel, conflict } = stateOf(field);
    const theirs = lines(conflict.text), mine = lines(field.value);
    $(".theirs", panel).replaceChildren(...runs(savedIn(field), theirs));
    $(".mine", panel).replaceChildren(...runs(theirs, mine));
  }

  function settle(field, keepMine) {
    const state = stateOf(field), { conflict } = state, mine = field.value;
    state.panel.remove();
    delete state.panel;
    delete state.conflict;
    if (field.dataset.revision) field.dataset.revision = conflict.revision;
    field.defaultValue = conflict.text;
    delete field.dataset.first;
    if (!keepMine) {
      field.value = lines(conflict.text);
      saved(field, field.value);
      rapporteur.undo(words.taken, () => { field.value = mine; typed(field); field.focus(); });
    }
    grow(field);
    field.focus();
    if (keepMine) { rapporteur.keep(field); save(field); }
  }

  const TOKEN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|\p{Nd}+(?:[.,:/٫٬]\p{Nd}+)+|[\p{L}\p{M}\p{N}]+|\s+|./gsu;
  const LARGEST = 4_000_000;

  /** What leads from one text to the other, as nodes: kept words, <del> and <ins>. */
  function runs(before, after) {
    let a = before.match(TOKEN) ?? [], b = after.match(TOKEN) ?? [];
    let head = 0, tail = 0;
    while (head < a.length && head < b.length && a[head] === b[head]) head++;
    while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
    const start = a.slice(0, head), end = tail ? a.slice(-tail) : [];
    a = a.slice(head, a.length - tail);
    b = b.slice(head, b.length - tail);
    const found = [];
    const add = (kind, token) => { if (found.at(-1)?.kind === kind) found.at(-1).text += token; else found.push({ kind, text: token }); };
    start.forEach(token => add("kept", token));
    if (a.length * b.length > LARGEST) {
      a.forEach(token => add("del", token));
      b.forEach(token => add("ins", token));
    } else {
      const width = b.length + 1, common = new Uint16Array((a.length + 1) * width);
      for (let i = a.length - 1; i >= 0; i--) {
        for (let j = b.length - 1; j >= 0; j--) {
          common[i * width + j] = a[i] === b[j] ? common[(i + 1) * width + j + 1] + 1 : Math.max(common[(i + 1) * width + j], common[i * width + j + 1]);
        }
      }
      let i = 0, j = 0;
      while (i < a.length || j < b.length) {
        if (i < a.length && j < b.length && a[i] === b[j]) { add("kept", a[i]); i++; j++; }
        else if (j >= b.length || i < a.length && common[(i + 1) * width + j] >= common[i * width + j + 1]) add("del", a[i++]);
        else add("ins", b[j++]);
      }
    }
    end.forEach(token => add("kept", token));
    return found.map(({ kind, text }) => {
      if (kind === "kept") return document.createTextNode(text);
      const node = document.createElement(kind);
      node.append(aloud(kind === "ins" ? words.added + " " : words.removed + " "), text, aloud(" " + words.end));
      return node;
    });
  }

  function aloud(text) {
    const span = document.createElement("span");
    span.className = "aloud";
    span.textContent = text;
    return span;
  }

  /** The paragraph was deleted by somebody else while this person wrote in it. */
  function lose(field) {
    const text = field.value;
    const section = field.closest(".desk-section")?.dataset.key;
    const row = rowOf(field);
    field.value = savedIn(field);
    rapporteur.keep(field);
    states.delete(field.id);
    if (tools.closest(".desk-row") === row) rest.append(tools);
    row.remove();
    const panel = $("#lost-text").content.firstElementChild.cloneNode(true);
    $(".report-voice", panel).textContent = text;
    $("#lost").append(panel);
    $("[data-lost=drop]", panel).addEventListener("click", () => panel.remove());
    $("[data-lost=add]", panel).addEventListener("click", async () => {
      const to = ($(`[data-key="${section}"]`, desk) ?? $(".desk-section", desk))?.dataset.key;
      const answer = await fetch(api + "paragraphs", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ section: to, text }) }).catch(() => null);
      if (answer?.ok) { panel.remove(); act("reload"); } else { rapporteur.failed(answer?.status ?? 0); }
    });
    panel.scrollIntoView({ block: "nearest" });
  }

  /* ---- 3 what the server shows anew ---- */
  const replace = PrimeFaces.ajax.Utils.updateElement;
  PrimeFaces.ajax.Utils.updateElement = (id, content, xhr) => id === "text" ? takeIn(content) : replace.call(PrimeFaces.ajax.Utils, id, content, xhr);

  function takeIn(content) {
    const fresh = new DOMParser().parseFromString(content, "text/html").getElementById("text");
    const live = $("#text");
    const focused = document.activeElement;
    const at = focused.matches(".saves") ? { id: focused.id, from: focused.selectionStart, to: focused.selectionEnd } : null;
    const toolRow = tools.closest(".desk-row")?.dataset.key;
    const held = new Map(fields().filter(field => live.contains(field) && isHeld(field)).map(field => [field.id, field]));
    const anchor = rowInSight(focused);
    const top = anchor?.getBoundingClientRect().top;
    const usedTools = tools.contains(focused);
    rest.append(tools);

    live.dataset.revision = fresh.dataset.revision;
    merge(live, fresh, takeSection);

    for (const [id, old] of held) {
      if (old.isConnected) continue;
      const now = document.getElementById(id);
      if (now) carry(old, now); else if (isDirty(old)) loseDetached(old);
    }
    if (at && document.activeElement.id !== at.id) {
      const field = document.getElementById(at.id);
      field?.focus({ preventScroll: true });
      field?.setSelectionRange(at.from, at.to);
    }
    const row = toolRow && $(`.paragraph[data-key="${toolRow}"]`, live);
    if (row) handTools(row);
    if (usedTools && row) focused.focus({ preventScroll: true });
    const now = anchor && (anchor.isConnected ? anchor : $(`[data-key="${anchor.dataset.key}"]`, live));
    if (now) scrollBy(0, now.getBoundingClientRect().top - top);
    setSeen(live.dataset.revision);
    $$("textarea.saves", live).forEach(field => inSight?.observe(field));
  }

  /** What stays where it is on the screen while the text around it is exchanged. */
  function rowInSight(focused) {
    const own = focused.closest(".desk-row[data-key]");
    const isInSight = row => { const box = row.getBoundingClientRect(); return box.bottom > 60 && box.top < innerHeight; };
    return own && isInSight(own) ? own : $$(".paragraph", desk).find(isInSight);
  }

  /** Children by their key: the new ones in their order, the old nodes wherever they may stay, and the focused one never moved. */
  function merge(live, fresh, take) {
    const old = new Map([...live.children].map(child => [child.dataset.key, child]));
    let at = live.firstElementChild;
    for (const next of [...fresh.children]) {
      const mine = old.get(next.dataset.key);
      old.delete(next.dataset.key);
      if (!mine) { live.insertBefore(next, at); continue; }
      if (mine !== at && mine.contains(document.activeElement)) {
        while (at !== mine) { const passed = at; at = at.nextElementSibling; live.append(passed); }
      }
      if (mine === at) at = at.nextElementSibling; else live.insertBefore(mine, at);
      take(mine, next);
    }
    old.forEach(gone => gone.remove());
  }

  function takeSection(mine, next) {
    const heading = $(".desk-heading", mine);
    if (!heading) { mine.replaceWith(next); return; }
    mine.setAttribute("aria-label", next.getAttribute("aria-label"));
    if (!isHeld($(".saves", heading)) && $(".saves", heading).value !== $(".saves", next).value) heading.replaceWith($(".desk-heading", next));
    $(".desk-ends", mine).replaceWith($(".desk-ends", next));
    merge($(".desk-paragraphs", mine), $(".desk-paragraphs", next), takeParagraph);
  }

  function takeParagraph(mine, next) {
    const field = $(".saves", mine), theirs = $(".saves", next);
    const same = ["number", "notes"].every(name => mine.dataset[name] === next.dataset[name]) && field.dataset.revision === theirs.dataset.revision;
    if (same) return;
    if (!isHeld(field)) { mine.replaceWith(next); return; }
    mine.id = next.id;
    mine.dataset.number = next.dataset.number;
    mine.dataset.notes = next.dataset.notes;
    field.setAttribute("aria-label", theirs.getAttribute("aria-label"));
    const changed = { ...$(".changed", next)?.dataset };
    $(".number", mine).replaceWith($(".number", next));
    $(".desk-notes", mine).replaceWith($(".desk-notes", next));
    $(".changed", mine)?.remove();
    if ($(".changed", next)) $(".margin", mine).append($(".changed", next));
    follow(field, theirs, changed);
  }

  /** A held field learns what the server has now, without losing a typed letter. */
  function follow(field, theirs, changed) {
    const state = stateOf(field), revision = theirs.dataset.revision, text = theirs.defaultValue;
    if (!revision || revision === field.dataset.revision) return;
    if (lines(text) === savedIn(field)) {
      field.dataset.revision = revision;
    } else if (state.conflict) {
      if (Number(revision) > state.conflict.revision) disagree(field, { revision: Number(revision), text, by: changed.by ?? state.conflict.by, at: changed.at ?? state.conflict.at });
    } else if (!isDirty(field) && Date.now() - (state.typedAt ?? 0) > AT_REST) {
      const { selectionStart, selectionEnd } = field;
      field.defaultValue = field.value = text;
      field.dataset.revision = revision;
      field.setSelectionRange(selectionStart, selectionEnd);
      grow(field);
      tell(field, "");
    }
  }

  /** A held field's row stands elsewhere now: what was typed goes with it. */
  function carry(old, now) {
    const { revision } = old.dataset, state = stateOf(now);
    const wasDirty = isDirty(old), first = savedIn(old);
    if (!wasDirty) return;
    const changed = { ...$(".changed", rowOf(now))?.dataset }, text = now.defaultValue, newer = now.dataset.revision;
    now.value = old.value;
    if (lines(text) === first) { typed(now); return; }
    now.dataset.first = first;
    if (revision) now.dataset.revision = revision;
    delete state.panel;
    disagree(now, state.conflict ?? { revision: Number(newer), text, by: changed.by, at: changed.at });
  }

  function loseDetached(old) {
    desk.append(rowOf(old) ?? old);
    lose(old);
  }

  /* ---- 4 what others change ---- */
  let tag = null, sending = 0;

  function setSeen(revision) {
    const seen = document.getElementById("onward:seen");
    if (seen) seen.value = revision;
  }

  /** Whether the page shows what the server has; where not, the text is fetched anew. */
  async function look() {
    let answer;
    try {
      answer = await fetch(api + "text-outline", { headers: tag ? { "If-None-Match": tag } : {} });
    } catch {
      return false;
    }
    if (answer.status === 304) return true;
    if (answer.status === 401 && halted !== "signed-out") { halted = "signed-out"; rapporteur.failed(401); }
    if (!answer.ok) return false;
    const outline = await answer.json();
    tag = answer.headers.get("ETag");
    const title = $("#title-field");
    if (!isHeld(title) && title.value !== outline.title) {
      title.defaultValue = title.value = $("h1").textContent = outline.title;
    }
    if (asOutlined(outline)) { setSeen(outline.revision); return true; }
    act("reload");
    return false;
  }

  function asOutlined(outline) {
    const theirs = outline.sections.map(section => [section.id, section.heading, ...section.paragraphs.map(each => `${each.id} ${each.revision}`)]);
    const ours = $$(".desk-section", desk).map(section => [section.dataset.key, savedIn($(".desk-heading .saves", section)),
      ...$$(".paragraph", section).map(each => `${each.dataset.key} ${$(".saves", each).dataset.revision}`)]);
    return JSON.stringify(theirs) === JSON.stringify(ours);
  }

  setInterval(() => {
    if (!document.hidden && !sending && !halted && Date.now() - typedAt < IDLE && !$("dialog[open]")) look();
  }, LOOK);
  document.addEventListener("visibilitychange", () => { if (document.hidden) sendOff(); else { typedAt = Date.now(); if (!halted) look(); } });
  ["pointerdown", "keydown", "focusin"].forEach(kind => document.addEventListener(kind, () => { typedAt = Date.now(); }, { passive: true }));
  window.addEventListener("pagehide", sendOff);

  /* ---- 5 tools and keys ---- */
  function handTools(row) {
    const margin = $(".margin", row);
    if (tools.parentElement !== margin) margin.append(tools);
    document.getElementById("acts:paragraph").value = row.dataset.key;
  }

  function act(name, { paragraph, section, citation } = {}) {
    if (paragraph) document.getElementById("acts:paragraph").value = paragraph;
    document.getElementById("acts:section").value = section ?? "";
    document.getElementById("acts:citation").value = citation ?? "";
    document.getElementById("acts:" + name).click();
  }

  desk.addEventListener("input", event => { if (event.target.matches(".saves")) typed(event.target); });
  desk.addEventListener("focusout", event => { if (event.target.matches(".saves") && isDirty(event.target)) save(event.target); });
  desk.addEventListener("focusin", event => {
    const row = event.target.closest(".paragraph");
    if (row && event.target.matches(".saves")) handTools(row);
  });
  desk.addEventListener("click", event => {
    const asked = event.target.closest("[data-act]");
    if (asked) act(asked.dataset.act, { ...asked.dataset, paragraph: asked.closest(".paragraph")?.dataset.key });
  });
  desk.addEventListener("keydown", event => {
    const field = event.target;
    if (!field.matches(".saves") || event.isComposing) return;
    const row = field.closest(".paragraph");
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      if (row) act("below", { paragraph: row.dataset.key });
      else if (field.closest(".desk-section")) act("into", { section: field.closest(".desk-section").dataset.key });
    } else if (row && event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      act(event.key === "ArrowUp" ? "up" : "down", { paragraph: row.dataset.key });
    } else if (event.key === "Enter" && !event.isComposing && (field.tagName === "INPUT" || field.id === "title-field")) {
      save(field);
    } else {
      return;
    }
    event.preventDefault();
  });

  /** Nothing is done to the text before what was typed is saved; nothing binding before the page shows what there is. */
  let passing = false;
  document.addEventListener("click", event => {
    const button = event.target.closest("#acts button, #onward button");
    if (!button || passing) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const isBinding = Boolean(button.closest("#onward"));
    (async () => {
      const all = await flush();
      if (isBinding && !all) { rapporteur.bad(words.notAll); return; }
      if (isBinding && !await look()) { rapporteur.say(words.moved); return; }
      const row = $(`.paragraph[data-key="${document.getElementById("acts:paragraph").value}"]`, desk);
      document.getElementById("acts:revision").value = row ? $(".saves", row).dataset.revision : "";
      passing = true;
      button.click();
      passing = false;
    })();
  }, true);

  document.addEventListener("submit", event => {
    if (!event.target.matches(".sign-out") || !fields().some(isDirty)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    flush().then(all => { if (all) event.target.requestSubmit(); else rapporteur.bad(words.notAll); });
  }, true);

  const sourceOf = settings => new URLSearchParams(typeof settings?.data === "string" ? settings.data : "").get("jakarta.faces.source") ?? "";

  jQuery(document).on("pfAjaxSend", () => { sending++; }).on("pfAjaxComplete", (event, xhr, settings, args) => {
    sending = Math.max(0, sending - 1);
    const source = sourceOf(settings);
    const said = document.getElementById("acts:said");
    if (said?.textContent.trim()) { rapporteur.bad(said.textContent.trim()); said.replaceChildren(); }
    if (!args || args.validationFailed) return;
    if (args.goTo !== undefined) goTo(args.goTo);
    if (source === "acts:cite") openCiting();
    if (source === "citing:put") { dialog.close(); goTo(document.getElementById("acts:paragraph").value); }
  });

  function goTo(id) {
    const field = id && document.getElementById("field-" + id);
    if (!field) return;
    if (field !== document.activeElement) {
      field.focus({ preventScroll: true });
      if (field.tagName === "INPUT") field.select();
    }
    rowOf(field).scrollIntoView({ block: "nearest" });
  }

  /* ---- 6 citing ---- */
  const dialog = $("#citing-dialog");

  function openCiting() {
    if (!dialog.open) dialog.showModal();
    document.getElementById("citing:sought")?.focus();
  }

  dialog.addEventListener("change", event => { if (event.target.name === "citing:exhibit") document.getElementById("citing:choose").click(); });
  dialog.addEventListener("click", event => { if (event.target.closest("[data-close=dialog]")) dialog.close(); });
  ["select", "pointerup", "keyup"].forEach(kind => dialog.addEventListener(kind, event => {
    const page = event.target;
    if (page.id !== "page-words") return;
    const chosen = page.value.slice(page.selectionStart, page.selectionEnd).trim();
    const quote = document.getElementById("citing:quote");
    if (chosen && quote) { quote.value = chosen; quote.dispatchEvent(new Event("input", { bubbles: true })); }
  }));
  dialog.addEventListener("close", () => { const id = document.getElementById("acts:paragraph").value; goTo(id); });

  restore();
  $$("textarea.saves", desk).forEach(field => inSight?.observe(field));
  grow($("#title-field"));
});
