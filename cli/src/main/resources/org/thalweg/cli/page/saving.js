"use strict";

/** What gives a drawing its look; in a file of its own it has neither the page's styles nor its named colors. */
Page.lookOfDrawings = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "opacity", "font-family",
  "font-size", "font-weight", "text-anchor"];

/** A drawing as the text of an SVG file that looks the same outside the page. */
Page.standaloneSvg = (svg) => {
  const box = svg.getBoundingClientRect();
  const copy = svg.cloneNode(true);
  const originals = [svg, ...svg.querySelectorAll("*")];
  [copy, ...copy.querySelectorAll("*")].forEach((element, i) => {
    const style = getComputedStyle(originals[i]);
    const shown = element.matches("line, path, rect, circle, text, tspan, g");
    element.removeAttribute("class");
    element.removeAttribute("style");
    ["tabindex", "role"].forEach((name) => element.removeAttribute(name));
    if (shown) {
      Page.lookOfDrawings.forEach((name) => element.setAttribute(name, style.getPropertyValue(name)));
    }
  });
  const [width, height] = [Math.ceil(box.width), Math.ceil(box.height)];
  if (!copy.getAttribute("viewBox")) {
    copy.setAttribute("viewBox", "0 0 " + width + " " + height);
  }
  copy.setAttribute("width", width);
  copy.setAttribute("height", height);
  const [x, y, w, h] = copy.getAttribute("viewBox").split(/[ ,]+/);
  copy.prepend(Page.shape("rect", { x, y, width: w, height: h, fill: getComputedStyle(document.body).backgroundColor }));
  return new XMLSerializer().serializeToString(copy);
};

/** The same as a picture of dots, twice as fine as on the screen; a promise of its bytes. */
Page.pictureOf = (svg) => new Promise((done, failed) => {
  const address = URL.createObjectURL(new Blob([Page.standaloneSvg(svg)], { type: "image/svg+xml" }));
  const image = new Image();
  image.onload = () => {
    const canvas = Page.element("canvas", { width: 2 * image.width, height: 2 * image.height });
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    URL.revokeObjectURL(address);
    canvas.toBlob((bytes) => (bytes ? done(bytes) : failed(new Error("The browser made no picture."))), "image/png");
  };
  image.onerror = () => failed(new Error("The browser did not read the drawing."));
  image.src = address;
});

Page.download = (bytes, name) => {
  const link = Page.element("a", { href: URL.createObjectURL(bytes), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
};

/** Two buttons that save the drawing within a box. */
Page.saving = (caption, box) => {
  const name = (document.title + " " + caption).toLowerCase().replace(/[^a-z0-9.]+/g, "-").replace(/^-|-$/g, "");
  const svg = () => box.querySelector("svg");
  const button = (text, save) => Page.element("button", { type: "button", "aria-label": "Save " + caption + " as " + text, click: save }, text);
  return Page.element("p", { class: "saving" }, "Save as ",
    button("SVG", () => Page.download(new Blob([Page.standaloneSvg(svg())], { type: "image/svg+xml" }), name + ".svg")), " ",
    button("PNG", () => Page.pictureOf(svg()).then((bytes) => Page.download(bytes, name + ".png"))));
};
