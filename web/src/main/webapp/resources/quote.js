/*
 * Quote this: words that were chosen in the text of a page, or drawn around on its picture, go into the dialog that puts them into
 * a paragraph. Words that run over to the next page wait in this window's memory; nothing of them stands in an address.
 */
document.addEventListener("DOMContentLoaded", () => {
  "use strict";
  const $ = (selector, root = document) => root.querySelector(selector);
  const dialog = $("#quote-dialog");
  if (!dialog) return;
  const KEPT = "rapporteur-quoting", WHOLE = 10000;
  const field = name => document.getElementById("quoting:" + name);
  const here = Number(dialog.dataset.page);
  const pageText = () => $("#page-text");

  /* ---- what was begun on the page before ---- */
  const told = $("#quoting-on");
  let begun = null;
  try { begun = JSON.parse(sessionStorage.getItem(KEPT)); } catch { begun = null; }
  if (begun?.exhibit !== dialog.dataset.exhibit || begun.page !== here - 1) begun = null;
  function letGo() { begun = null; sessionStorage.removeItem(KEPT); if (told) told.hidden = true; }
  if (begun && told) {
    $("span", told).textContent = told.dataset.said.replace("{0}", begun.quote);
    told.hidden = false;
    $("button", told).addEventListener("click", letGo);
  }

  /* ---- what is chosen ---- */
  function chosen() {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0), text = pageText();
    if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return null;
    const before = document.createRange();
    before.setStart(text, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const words = range.toString();
    return words.trim() && { quote: words.trim(), near: before.toString().length };
  }

  /* Kept while the button is pressed: pressing takes the selection away in some browsers. */
  let last = null;
  document.addEventListener("selectionchange", () => { const now = chosen(); if (now) last = now; else if (!dialog.open && getSelection().anchorNode && pageText()?.contains(getSelection().anchorNode)) last = null; });

  function fill(words) {
    const whole = begun && words ? begun.quote + " " + words.quote : words?.quote ?? "";
    field("quote").value = whole;
    field("page").value = begun ? begun.page : here;
    field("toPage").value = begun ? here : "";
    field("near").value = (begun ?? words)?.near ?? "";
  }

  function open() {
    if (dialog.open) return;
    const text = $("#page-words");
    text.value = pageText().textContent;
    const words = chosen() ?? last;
    fill(words);
    field("begin").click();
    dialog.showModal();
    if (words) { field("quote").focus(); text.setSelectionRange(words.near, words.near); } else { text.focus(); text.setSelectionRange(0, 0); }
  }

  document.addEventListener("click", event => { if (event.target.closest("#quote-this")) open(); });
  document.addEventListener("keydown", event => {
    if (event.key.toLowerCase() === "q" && !event.ctrlKey && !event.metaKey && !event.altKey && !event.target.closest("input, textarea, select, dialog[open], .ui-dialog")) { event.preventDefault(); open(); }
  });
  dialog.addEventListener("click", event => {
    if (event.target.closest("[data-close=dialog]")) dialog.close();
    if (event.target.closest("#quote-on") && field("quote").value.trim()) {
      sessionStorage.setItem(KEPT, JSON.stringify({ exhibit: dialog.dataset.exhibit, page: here, quote: field("quote").value.trim(), near: Number(field("near").value) || 0 }));
      location.href = dialog.dataset.next;
    }
  });
  /* Not read-only: then the caret would not be seen, and those without a mouse need it. */
  dialog.addEventListener("beforeinput", event => { if (event.target.id === "page-words") event.preventDefault(); });
  ["select", "pointerup", "keyup"].forEach(kind => dialog.addEventListener(kind, event => {
    const text = event.target;
    if (text.id !== "page-words") return;
    const quote = text.value.slice(text.selectionStart, text.selectionEnd).trim();
    if (quote) fill({ quote, near: text.selectionStart });
  }));
  const sourceOf = settings => new URLSearchParams(typeof settings?.data === "string" ? settings.data : "").get("jakarta.faces.source") ?? "";
  jQuery(document).on("pfAjaxComplete", (event, xhr, settings, args) => {
    if (sourceOf(settings) !== "quoting:put") return;
    $("#page-words").value = pageText().textContent;
    if (args?.validationFailed || !$("#quoted-there") || dialog.querySelector(".ui-message-error")) return;
    dialog.close();
    letGo();
    last = null;
    $("#quoted-there").focus();
  });

  /* ---- drawn around on the picture ---- */
  /* Each letter as readers of files may have it, and where it stands in the text. */
  function letters(text) {
    let squeezed = "";
    const at = [];
    let index = 0;
    for (const letter of text) {
      if (/\S/.test(letter)) for (const each of letter.normalize("NFKC").toLowerCase()) { squeezed += each; for (let i = 0; i < each.length; i++) at.push([index, index + letter.length]); }
      index += letter.length;
    }
    return { squeezed, at };
  }
  const same = text => text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
  const turned = text => [...text].reverse().join("");

  /* The shortest stretch of the text that has all these words, in whatever order the file has them. */
  function stretch(words) {
    const { squeezed, at } = letters(pageText().textContent);
    const spots = [];
    let known = 0;
    new Set(words.map(same)).forEach(word => {
      let found = false;
      for (const as of new Set([word, turned(word)])) for (let from = squeezed.indexOf(as); as && from >= 0; from = squeezed.indexOf(as, from + 1)) { spots.push([from, from + as.length, known]); found = true; }
      if (found) known++;
    });
    if (!known) return null;
    spots.sort((a, b) => a[0] - b[0]);
    const count = new Map();
    let best = null, first = 0;
    spots.forEach(spot => {
      count.set(spot[2], (count.get(spot[2]) ?? 0) + 1);
      while (count.size === known && count.get(spots[first][2]) > 1) { count.set(spots[first][2], count.get(spots[first][2]) - 1); first++; }
      if (count.size === known) {
        const end = Math.max(...spots.slice(first, spots.indexOf(spot) + 1).map(each => each[1]));
        if (!best || end - spots[first][0] < best[1] - best[0]) best = [spots[first][0], end];
      }
    });
    return best && [at[best[0]][0], at[best[1] - 1][1]];
  }

  function select([from, to]) {
    const text = pageText(), range = document.createRange();
    let seen = 0;
    const walk = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      if (from >= seen && from <= seen + node.length) range.setStart(node, from - seen);
      if (to >= seen && to <= seen + node.length) { range.setEnd(node, to - seen); break; }
      seen += node.length;
    }
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    last = chosen();
    range.startContainer.parentElement.scrollIntoView({ block: "nearest" });
  }

  const picture = $(".page-picture");
  let placed = null, from = null, box = null;
  if (picture) {
    fetch(picture.dataset.words).then(answer => answer.ok ? answer.json() : []).catch(() => []).then(words => { placed = words; picture.classList.toggle("picks", words.length > 0); });
    const spot = event => { const edge = picture.getBoundingClientRect(); return [(event.clientX - edge.left) / edge.width * WHOLE, (event.clientY - edge.top) / edge.height * WHOLE]; };
    const area = (a, b) => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])];
    const within = ([left, top, right, bottom]) => placed.filter(word => word.x < right && word.x + word.width > left && word.y < bottom && word.y + word.height > top);
    const draw = ([left, top, right, bottom]) => { for (const [side, value] of [["left", left], ["top", top], ["width", right - left], ["height", bottom - top]]) box.style[side] = value / WHOLE * 100 + "%"; };
    picture.addEventListener("dragstart", event => event.preventDefault());
    picture.addEventListener("pointerdown", event => {
      if (!placed?.length || event.pointerType === "touch" || event.button !== 0) return;
      event.preventDefault();
      from = spot(event);
      picture.querySelectorAll(".picked").forEach(each => each.remove());
      box = document.createElement("span");
      box.className = "picking";
      picture.append(box);
      picture.setPointerCapture(event.pointerId);
    });
    picture.addEventListener("pointermove", event => { if (from) draw(area(from, spot(event))); });
    picture.addEventListener("pointerup", event => {
      if (!from) return;
      const words = within(area(from, spot(event)));
      from = null;
      box.remove();
      for (const word of words) {
        const hit = document.createElement("span");
        hit.className = "hit picked";
        for (const [side, part] of [["left", "x"], ["top", "y"], ["width", "width"], ["height", "height"]]) hit.style[side] = 100 * word[part] / WHOLE + "%";
        picture.append(hit);
      }
      const found = words.length ? stretch(words.map(word => word.text)) : null;
      if (found) select(found);
    });
    picture.addEventListener("pointercancel", () => { from = null; box?.remove(); });
  }
});
