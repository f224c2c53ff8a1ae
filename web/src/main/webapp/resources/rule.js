// The rule's plain words follow as it is changed: the button that shows them is pressed by every change.
(() => {
  const form = document.querySelector("form:has(.rule)");
  const say = form?.querySelector("button[id$='say']");
  if (!say) return;
  say.hidden = true;
  let waiting;
  form.addEventListener("input", event => {
    if (!event.target.closest(".rule")) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => say.click(), 400);
  });
})();
