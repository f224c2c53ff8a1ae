/*
 * What the browser adds to pages that work without it:
 *   1 keeps what was typed        fields with data-keep, per person, address and field; cleared when the server says saved
 *   2 keys                        ? list, / search, J K marks, C comment, g and digits: paragraph
 *   3 times                       the reader's own beside the mechanism's
 *   4 sending                     once only; what to say when the session or the server is gone
 *   5 notes                       quiet words, and ten seconds to undo
 *   6 the bell                    what is new, without loading the page anew
 * Pages may use: rapporteur.say(text), rapporteur.bad(text), rapporteur.undo(text, act), rapporteur.jump(number), and, where they
 * send by themselves, rapporteur.keep(field), rapporteur.kept(field), rapporteur.failed(status), rapporteur.answers(), rapporteur.times(root).
 * Whoever follows the reader from paragraph to paragraph listens to rapporteur:at.
 * No inline handlers, no eval: the policy forbids both.
 */
(() => {
  "use strict";

  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const words = $("#words")?.dataset ?? {};
  const person = document.body.dataset.person || "";
  const here = location.pathname + location.search;

  /* ---- 5 notes ---- */
  const notes = $("#notes");
  const shownFor = 6000, undoFor = 10000;

  function note(text, { bad = false, button, act, stay = false, lasts = shownFor, link } = {}) {
    const box = document.createElement("div");
    box.className = bad ? "note bad" : "note";
    if (bad) box.setAttribute("role", "alert");
    const said = document.createElement("span");
    said.textContent = text;
    box.append(said);
    if (link) {
      const a = document.createElement("a");
      a.href = link.href; a.textContent = link.text;
      box.append(a);
    }
    if (button) {
      const b = document.createElement("button");
      b.type = "button"; b.textContent = button;
      b.addEventListener("click", () => { box.remove(); act(); });
      box.append(b);
    }
    if (stay) {
      const close = document.createElement("button");
      close.type = "button"; close.textContent = words.close;
      close.addEventListener("click", () => box.remove());
      box.append(close);
    } else {
      fade(box, lasts);
    }
    board().append(box);
    return box;
  }

  /** Apart from what the server renders, which is replaced with every answer. */
  function board() {
    let own = $("#notes-own");
    if (!own) {
      own = document.createElement("div");
      own.id = "notes-own"; own.className = "notes";
      own.setAttribute("role", "status"); own.setAttribute("aria-live", "polite");
      document.body.append(own);
    }
    return own;
  }

  /** Goes after its time, but not while it is read with the pointer or has the focus. */
  function fade(box, lasts) {
    let timer = setTimeout(() => box.remove(), lasts);
    const hold = () => clearTimeout(timer);
    const go = () => { timer = setTimeout(() => box.remove(), 2500); };
    box.addEventListener("pointerenter", hold); box.addEventListener("pointerleave", go);
    box.addEventListener("focusin", hold); box.addEventListener("focusout", go);
  }

  const undo = (text, act) => note(text, { button: words.undo, act, lasts: undoFor });

  /** Takes over what the server said: once each, and only then is what was typed forgotten. */
  function takeServerNotes() {
    for (const box of $$("#notes > .note")) {
      const { note: kind, undo: undoId } = box.dataset;
      const text = $("span", box).textContent;
      box.remove();
      if (kind === "saved") forgetSent();
      if (undoId) {
        undo(text, () => $(`[data-undo-for="${CSS.escape(undoId)}"] button`)?.click());
      } else {
        note(text);
      }
    }
  }

  /* ---- 1 keeps what was typed ---- */
  const KEPT = "rapporteur.kept.", OWNER = "rapporteur.owner", SENT = "rapporteur.sent";
  const store = (() => { try { sessionStorage.setItem("rapporteur.try", "1"); sessionStorage.removeItem("rapporteur.try"); return sessionStorage; } catch { return null; } })();

  let restoredNote;

  const keptKeys = () => store ? Object.keys(store).filter(key => key.startsWith(KEPT)) : [];
  const keyOf = field => KEPT + here + "#" + (field.name || field.id);
  const formOf = field => field.form?.id ?? "";
  const kept = field => store && person ? JSON.parse(store.getItem(keyOf(field)) ?? "null") : null;

  function forgetAll() {
    keptKeys().forEach(key => store.removeItem(key));
    [OWNER, SENT].forEach(key => store?.removeItem(key));
  }

  function keep(field) {
    if (!store || !person) return;
    const first = field.dataset.first ?? field.defaultValue;
    if (field.value === first) {
      store.removeItem(keyOf(field));
    } else {
      try { store.setItem(keyOf(field), JSON.stringify({ form: formOf(field), first, value: field.value, at: Date.now() })); } catch { /* full: typing goes on */ }
    }
    mark(field.form);
  }

  function restore() {
    if (!store) return;
    if (person) {
      if (store.getItem(OWNER) !== person) { forgetAll(); }
      store.setItem(OWNER, person);
    }
    let back = [];
    for (const field of $$("[data-keep=true]")) {
      field.dataset.first = field.defaultValue;
      const kept = person && store.getItem(keyOf(field));
      if (!kept) continue;
      const { value } = JSON.parse(kept);
      if (value === field.value) { store.removeItem(keyOf(field)); continue; }
      field.value = value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      back.push(field);
    }
    if (back.length) {
      restoredNote = note(words.restored, { button: words.discard, stay: true, act: () => back.forEach(field => {
        field.value = field.dataset.first;
        store.removeItem(keyOf(field));
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }) });
    }
  }

  function sent(form) {
    if (store && form?.id) store.setItem(SENT, JSON.stringify({ here, form: form.id }));
  }

  function forgetSent() {
    const last = store && JSON.parse(store.getItem(SENT) ?? "null");
    if (!last) return;
    for (const key of keptKeys()) {
      const kept = JSON.parse(store.getItem(key));
      if (kept.form === last.form && key.startsWith(KEPT + last.here + "#")) store.removeItem(key);
    }
    const form = document.getElementById(last.form);
    if (form && last.here === here) {
      $$("[data-keep=true]", form).forEach(field => { field.dataset.first = field.value; });
      mark(form);
    }
    store.removeItem(SENT);
    restoredNote?.remove();
  }

  const isChanged = form => $$("[data-keep=true]", form).some(field => field.value !== (field.dataset.first ?? field.defaultValue));

  function mark(form) {
    if (!form) return;
    const changed = isChanged(form);
    form.dataset.unsaved = changed;
    let sign = $(".unsaved", form);
    if (changed && !sign) {
      sign = document.createElement("span");
      sign.className = "unsaved";
      sign.textContent = words.unsaved;
      (form.querySelector("button.main, .ui-button.main") ?? form.lastElementChild)?.insertAdjacentElement("afterend", sign);
    } else if (!changed) {
      sign?.remove();
    }
  }

  document.addEventListener("input", event => { if (event.target.matches("[data-keep=true]")) keep(event.target); });
  document.addEventListener("submit", event => { if (event.target.matches(".sign-out")) forgetAll(); }, true);
  window.addEventListener("beforeunload", event => {
    // Without a store there is nothing to come back to.
    if (!store && $$("form[data-unsaved=true]").length) event.preventDefault();
  });

  /* ---- 2 keys ---- */
  const isTyping = target => target.closest("input, textarea, select, [contenteditable=true], dialog[open], .ui-dialog");
  let digits = null, digitsTimer;

  function jump(number) {
    const paragraph = document.getElementById("p" + number) ?? document.getElementById("p-" + number);
    if (!paragraph) return false;
    $$(".paragraph.is-here").forEach(each => each.classList.remove("is-here"));
    paragraph.classList.add("is-here");
    paragraph.scrollIntoView({ block: "start" });
    const link = $(".number", paragraph);
    link?.focus({ preventScroll: true });
    history.replaceState(history.state, "", "#" + paragraph.id);
    document.dispatchEvent(new CustomEvent("rapporteur:at", { detail: paragraph }));
    return true;
  }

  function toMark(step) {
    const marks = $$(".paragraph[data-mark=true], [data-stop=true]");
    if (!marks.length) return;
    const now = $(".paragraph.is-here, [data-stop].is-here");
    let index = marks.indexOf(now);
    if (index < 0) {
      const line = now ? now.getBoundingClientRect().top : 80;
      index = step > 0 ? marks.findIndex(each => each.getBoundingClientRect().top > line) : marks.findLastIndex(each => each.getBoundingClientRect().top < line - 1);
      if (index < 0) index = step > 0 ? 0 : marks.length - 1;
    } else {
      index = (index + step + marks.length) % marks.length;
    }
    const next = marks[index];
    if (next.dataset.number && jump(next.dataset.number)) return;
    $$(".is-here").forEach(each => each.classList.remove("is-here"));
    next.classList.add("is-here");
    next.scrollIntoView({ block: "center" });
    $("a, button", next)?.focus({ preventScroll: true });
  }

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
    if (digits !== null) {
      if (/^\d$/.test(event.key)) {
        digits += event.key;
        clearTimeout(digitsTimer);
        const number = digits;
        digitsTimer = setTimeout(() => { jump(number); digits = null; }, 700);
        event.preventDefault();
        return;
      }
      clearTimeout(digitsTimer);
      if (event.key === "Enter" && digits) { jump(digits); digits = null; event.preventDefault(); return; }
      digits = null;
    }
    const act = {
      "?": () => $("#keys")?.showModal(),
      "/": () => ($("main input[type=search]") ?? $("input[type=search]"))?.focus(),
      j: () => toMark(1), J: () => toMark(1),
      k: () => toMark(-1), K: () => toMark(-1),
      c: () => ($(".is-here [data-key=comment]") ?? $("[data-key=comment]"))?.click(),
      g: () => { digits = ""; clearTimeout(digitsTimer); digitsTimer = setTimeout(() => { digits = null; }, 2500); }
    }[event.key];
    if (act) { act(); event.preventDefault(); }
  });

  /* ---- 3 times ---- */
  // What the person chose, or what the computer says.
  const own = document.body.dataset.zone || Intl.DateTimeFormat().resolvedOptions().timeZone;

  function addLocalTimes(root = document) {
    for (const time of $$("time[data-zone]:not([data-beside])", root)) {
      time.dataset.beside = "";
      const moment = new Date(time.dateTime);
      if (isNaN(moment)) continue;
      const zone = time.dataset.zone === "Z" ? "UTC" : time.dataset.zone;
      const clock = timeZone => new Intl.DateTimeFormat("en-GB", { timeZone, day: "numeric", hour: "2-digit", minute: "2-digit" }).format(moment);
      if (clock(zone) === clock(own)) continue;
      const day = timeZone => new Intl.DateTimeFormat("en-GB", { timeZone, weekday: "short" }).format(moment);
      const said = new Intl.DateTimeFormat("en-GB", { timeZone: own, hour: "2-digit", minute: "2-digit" }).format(moment);
      const beside = document.createElement("span");
      beside.className = "here";
      beside.title = own;
      beside.textContent = `(${day(own) === day(zone) ? "" : day(own) + " "}${said} ${words.here})`;
      time.after(" ", beside);
    }
  }

  /* Clocks: what is left by the server's time, whatever this machine's says. */
  const language = document.documentElement.lang || "en";
  const amount = (value, unit) => new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(value);

  function tick() {
    for (const clock of $$("[data-ends]")) {
      clock.dataset.offset ??= Date.parse(clock.dataset.now) - Date.now();
      const seconds = Math.ceil((Date.parse(clock.dataset.ends) - Date.now() - clock.dataset.offset) / 1000);
      const parts = [[Math.floor(seconds / 86400), "day"], [Math.floor(seconds / 3600) % 24, "hour"], [Math.floor(seconds / 60) % 60, "minute"], [seconds % 60, "second"]];
      const first = parts.findIndex(([value]) => value > 0);
      const said = seconds <= 0 ? clock.dataset.over
        : clock.dataset.left.replace("{0}", parts.slice(first, first + 2).filter(([value]) => value > 0).map(([value, unit]) => amount(value, unit)).join(" "));
      if (clock.textContent !== said) clock.textContent = said;
      clock.classList.toggle("is-last-hour", seconds > 0 && seconds < 3600);
    }
  }
  if ($("[data-ends]")) setInterval(tick, 1000);

  /* ---- 4 sending ---- */
  document.addEventListener("submit", event => {
    const form = event.target;
    if (form.method === "dialog") return;
    if (form.dataset.sending) { event.preventDefault(); return; }
    sent(form);
    if (event.defaultPrevented) return;
    form.dataset.sending = "true";
    // A download answers without leaving the page.
    setTimeout(() => delete form.dataset.sending, 8000);
  });
  window.addEventListener("pageshow", () => $$("form[data-sending]").forEach(form => delete form.dataset.sending));

  let failure;

  /** One at a time: what stood in the way before does so no more, or is the same again. */
  function failed(status, reference) {
    failure?.remove();
    if (status === 0 || status === 502 || status === 503 || status === 504) {
      failure = note(words.gone, { bad: true, stay: true });
    } else if (status === 401) {
      failure = note(words.session, { bad: true, stay: true, link: { text: words.signIn, href: document.body.dataset.home + "sign-in?then=" + encodeURIComponent(here) } });
    } else {
      failure = note(words.failed + (reference ? ` ${words.reference} ${reference}` : ""), { bad: true, stay: true });
    }
  }

  /** The server answers again. */
  const answers = () => failure?.remove();

  function afterAnswer() {
    takeServerNotes();
    addLocalTimes();
    // An answer with errors brings the field anew, with what was typed as if it were the saved text.
    $$("[data-keep=true]:not([data-first])").forEach(field => { field.dataset.first = JSON.parse(store?.getItem(keyOf(field)) ?? "null")?.first ?? field.defaultValue; });
    $$("form").forEach(form => { if ($("[data-keep=true]", form)) mark(form); });
    const wrong = $(".form [aria-invalid=true]");
    if (wrong && !document.activeElement?.closest("[aria-invalid=true]")) (wrong.matches(".options") ? $("input", wrong) : wrong).focus();
  }

  const sourceOf = settings => new URLSearchParams(typeof settings?.data === "string" ? settings.data : "").get("jakarta.faces.source") ?? "";
  const jq = window.jQuery;
  if (jq) {
    jq(document)
      .on("pfAjaxSend", (event, xhr, settings) => {
        const form = document.getElementById(sourceOf(settings))?.closest("form");
        if (form) sent(form);
      })
      .on("pfAjaxError", (event, xhr, settings) => {
        failed(xhr?.status ?? 0, xhr?.getResponseHeader?.("Rapporteur-Reference"));
        // PrimeFaces gives a button back only after an answer it understood.
        const widget = window.PrimeFaces?.getWidgetById?.(sourceOf(settings));
        if (widget?.jq?.is("button")) setTimeout(() => { widget.ajaxCount = 0; window.PrimeFaces.buttonEndAjaxDisabled(widget, widget.jq); }, 700);
      })
      .on("pfAjaxComplete", () => setTimeout(afterAnswer, 0));
  }
  window.faces?.ajax?.addOnError(data => failed(data.responseCode ?? 0));
  window.faces?.ajax?.addOnEvent(data => { if (data.status === "success") setTimeout(afterAnswer, 0); });

  /* Asked once, and only where the server would not refuse: a form in which something required is empty is sent as it is, and comes back with words at the field. */
  const isEmpty = field => field.matches("[role=radiogroup]") ? !$("input:checked", field) : field.value === "";

  function isNeeded(field) {
    if (field.matches("[aria-required=true]")) return true;
    const [choice, ...among] = (field.dataset.needed ?? "").split(/[= ]/);
    return among.includes($(`[name="${CSS.escape(field.form.id + ":" + choice)}"]:checked`, field.form)?.value);
  }

  const lacks = form => $$("[aria-required=true], [data-needed]", form).some(field => isNeeded(field) && isEmpty(field));

  if (jq && window.PrimeFaces?.confirm) {
    const ask = PrimeFaces.confirm;
    PrimeFaces.confirm = question => {
      const button = typeof question.source === "string" ? document.getElementById(question.source) : question.source;
      const form = button?.closest?.("form");
      if (!form || !lacks(form)) { ask.call(PrimeFaces, question); return; }
      PrimeFaces.confirmSource = jq(button);
      jq(".question .ui-confirmdialog-yes").first().trigger("click");
    };
  }

  /* Files: PrimeFaces asks before it takes one, and tells when one could not be sent. */
  const tooLarge = megabytes => words.tooLarge.replace("{0}", megabytes);

  function takeFile(file, take, megabytes) {
    if (file.size <= megabytes * 1048576) take(file); else note(`${file.name}: ${tooLarge(megabytes)}`, { bad: true, stay: true });
  }

  function notSent(upload, answer) {
    const sending = upload.files[0];
    if (sending) {
      note(`${sending.name}: ${answer?.status === 413 ? tooLarge(200) : words.notSent}`, { bad: true, stay: true });
      upload.removeFile(sending);
    }
    if (answer?.status !== 413) failed(answer?.status ?? 0, answer?.getResponseHeader?.("Rapporteur-Reference"));
  }

  for (const list of $$(".ui-fileupload-files")) {
    new MutationObserver(() => $$(".ui-fileupload-row", list).forEach(row => $(".ui-progressbar", row)?.setAttribute("aria-label", $(".ui-fileupload-filename", row).textContent)))
      .observe(list, { childList: true, subtree: true });
  }
  // A preview would need what the policy forbids.
  if (window.PrimeFaces?.widget?.FileUpload) PrimeFaces.widget.FileUpload.prototype.IMAGE_TYPES = /$^/;

  document.addEventListener("click", event => {
    const copy = event.target.closest("[data-copy]");
    if (!copy) return;
    const copied = () => note(copy.dataset.copied);
    const from = document.getElementById(copy.dataset.copy);
    if (navigator.clipboard) { navigator.clipboard.writeText(from.textContent).then(copied); return; }
    getSelection().selectAllChildren(from);
    if (document.execCommand("copy")) copied();
  });
  document.addEventListener("click", event => {
    const menu = $("details.who[open]");
    if (menu && !menu.contains(event.target)) menu.open = false;
  });
  document.addEventListener("keydown", event => {
    const menu = $("details.who[open]");
    if (event.key === "Escape" && menu) { menu.open = false; $("summary", menu).focus(); }
  });

  /* ---- 6 the bell ---- */
  const bell = $("#bell");
  if (bell) {
    // Asked, not pushed: it passes every proxy, any server can answer, and a page that is left alone or hidden costs nothing.
    const every = 15000, leftAlone = 10 * 60000, HEARD = "rapporteur.heard";
    let acted = Date.now(), asking = false, over = false;
    for (const sign of ["pointerdown", "pointermove", "keydown", "wheel"]) document.addEventListener(sign, () => { acted = Date.now(); }, { passive: true });

    const ask = async () => {
      // Whoever is away is signed out in time: the bell must not keep the session alive.
      if (over || asking || document.hidden || Date.now() - acted > leftAlone) return;
      asking = true;
      try {
        const answer = await fetch(document.body.dataset.home + "api/v1/notices/unread", { headers: { Accept: "application/json" } });
        over = answer.status === 401;
        if (answer.ok) tell(await answer.json());
      } catch { /* the next round asks again */ } finally { asking = false; }
    };

    const tell = ({ count, newest }) => {
      $(".count", bell).textContent = count > 99 ? "99+" : count;
      $(".bell-words", bell).textContent = (count === 0 ? bell.dataset.none : count === 1 ? bell.dataset.one : bell.dataset.more.replace("{0}", count > 99 ? "99+" : count));
      bell.classList.toggle("silent", count === 0);
      const heard = store?.getItem(HEARD) ?? "";
      const at = newest?.at ?? "";
      if (at && heard && at > heard) note(newest.text, { link: { text: bell.dataset.open, href: document.body.dataset.home + newest.address.slice(1) }, lasts: 12000 });
      if (store && (!heard || at > heard)) store.setItem(HEARD, at || "0");
    };

    setInterval(ask, every);
    setTimeout(ask, 1500);
    document.addEventListener("visibilitychange", ask);
  }

  window.rapporteur = Object.freeze({ say: text => note(text), bad: text => note(text, { bad: true, stay: true }), undo, jump, keep, kept, failed, answers, takeFile, notSent, times: addLocalTimes });

  restore();
  takeServerNotes();
  addLocalTimes();
  tick();
  $$(".tabs [aria-current=page]").forEach(tab => { tab.parentElement.scrollLeft = tab.offsetLeft - tab.parentElement.offsetLeft - 40; });
  // The window scrolls by itself to a paragraph in the address, before contents below it have their height.
  if (/^#p\d+$/.test(location.hash)) jump(location.hash.slice(2));
})();
