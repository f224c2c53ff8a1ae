/* Places drawn on the picture of a page become lines of the field, and lines of the field are drawn: page, left, top, width, height in percent. */
document.addEventListener("DOMContentLoaded", () => {
  "use strict";
  const figure = document.getElementById("cut-figure"), pages = document.getElementById("cut-page");
  if (!figure) return;
  const picture = figure.querySelector("img");
  const field = () => document.getElementById("cutting:places");
  const lines = () => field().value.split("\n").map(line => line.trim()).filter(Boolean);

  function draw() {
    figure.querySelectorAll(".covered").forEach(each => each.remove());
    for (const line of lines()) {
      const [page, left, top, width, height] = line.split(/[\s;]+/).map(Number);
      if (page !== Number(pages.value) || ![left, top, width, height].every(Number.isFinite)) continue;
      const box = document.createElement("span");
      box.className = "covered";
      Object.assign(box.style, { left: left + "%", top: top + "%", width: width + "%", height: height + "%" });
      figure.append(box);
    }
  }
  function write(all) {
    field().value = all.join("\n");
    field().dispatchEvent(new Event("input", { bubbles: true }));
    draw();
  }

  pages.addEventListener("change", () => { picture.src = figure.dataset.pictures + pages.value + "/picture"; draw(); });
  document.getElementById("cut-undo").addEventListener("click", () => write(lines().slice(0, -1)));
  document.addEventListener("input", event => { if (event.target === field()) draw(); });

  let from = null, box = null;
  const spot = event => { const edge = figure.getBoundingClientRect(); return [(event.clientX - edge.left) / edge.width * 100, (event.clientY - edge.top) / edge.height * 100].map(each => Math.max(0, Math.min(100, each))); };
  const area = (a, b) => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1])];
  const show = ([left, top, width, height]) => Object.assign(box.style, { left: left + "%", top: top + "%", width: width + "%", height: height + "%" });
  figure.addEventListener("dragstart", event => event.preventDefault());
  figure.addEventListener("pointerdown", event => {
    if (event.button !== 0) return;
    event.preventDefault();
    from = spot(event);
    box = document.createElement("span");
    box.className = "picking";
    figure.append(box);
    figure.setPointerCapture(event.pointerId);
  });
  figure.addEventListener("pointermove", event => { if (from) show(area(from, spot(event))); });
  figure.addEventListener("pointerup", event => {
    if (!from) return;
    const drawn = area(from, spot(event));
    from = null;
    box.remove();
    if (drawn[2] > 0.3 && drawn[3] > 0.3) write([...lines(), [pages.value, ...drawn.map(each => Math.floor(each * 100) / 100)].join(" ")]);
  });
  figure.addEventListener("pointercancel", () => { from = null; box?.remove(); });
  draw();
});
