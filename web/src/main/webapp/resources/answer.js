/* The page on which comments are answered: how many are chosen, and what was refused stands open. */
(() => {
  "use strict";
  const boxes = name => [...document.querySelectorAll(`input[type=checkbox][name="${name}"]`)];
  const tell = () => {
    for (const place of document.querySelectorAll("[data-chosen]")) {
      const count = boxes(place.dataset.chosen).filter(box => box.checked).length;
      place.closest("fieldset")?.classList.toggle("any", count > 0);
      place.textContent = count === 0 ? place.dataset.none : count === 1 ? place.dataset.one : place.dataset.many.replace("#", count);
    }
  };
  document.addEventListener("change", event => {
    const all = event.target.dataset?.chooseAll;
    if (all) boxes(all).forEach(box => { box.checked = event.target.checked; });
    tell();
  });
  document.querySelectorAll("details[data-opened=true]").forEach(details => { details.open = true; });
  tell();
})();
