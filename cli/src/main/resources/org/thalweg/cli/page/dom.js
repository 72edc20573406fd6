"use strict";

/** What the scripts of a page share: building of elements, numbers as text, sections. */
const Page = { views: {} };

/** An element; attributes whose value is null are left out, functions become listeners. */
Page.element = (tag, attributes, ...children) => Page.fill(document.createElement(tag), attributes, children);

/** An element of a drawing. */
Page.shape = (tag, attributes, ...children) =>
  Page.fill(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);

Page.fill = (element, attributes, children) => {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (typeof value === "function") {
      element.addEventListener(name, value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined).map(Page.unbroken));
  return element;
};

/** A text in which no line ends within a power of ten, as it might behind a hyphen. */
Page.unbroken = (child) => (typeof child === "string" ? child.replace(/(\de)-(?=\d)/g, "$1−") : child);

/** A number with few digits; what is no number as it is, what is absent as a dash. */
Page.number = (value, digits = 7) => {
  if (value === null || value === undefined) {
    return "–";
  }
  if (typeof value !== "number" || (Number.isInteger(value) && Math.abs(value) < 1e15)) {
    return String(value).replace(/^-/, typeof value === "number" ? "−" : "-");
  }
  const size = Math.abs(value);
  const text = size >= 1e-4 && size < 1e7
    ? String(Number(value.toPrecision(digits)))
    : value.toExponential(digits - 1).replace(/\.?0+e/, "e").replace("e+", "e");
  return text.replace(/-/g, "−");
};

/** A text that begins with a capital letter. */
Page.capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** A number in an element that has all its digits as its title. */
Page.figure = (value, digits) =>
  Page.element("span", { title: typeof value === "number" ? String(value) : null }, Page.number(value, digits));

Page.sequence = 0;

/** A section of the page with its entry in the list of contents. */
Page.section = (title, ...children) => {
  const id = "section-" + ++Page.sequence;
  const heading = Page.element("h2", { id: id + "-title" }, title);
  const section = Page.element("section", { id, "aria-labelledby": id + "-title" }, heading, ...children);
  document.getElementById("content").append(section);
  const list = document.querySelector("#contents ul")
    || document.getElementById("contents").appendChild(Page.element("ul"));
  list.append(Page.element("li", null, Page.element("a", { href: "#" + id }, title)));
  return section;
};

Page.note = (...text) => Page.element("p", { class: "note" }, ...text);

/** A choice among named values; calls back with the value. */
Page.choice = (label, values, chosen, changed) => {
  const select = Page.element("select", { change: () => changed(select.value) },
    values.map(([value, text]) => Page.element("option", { value, selected: value === chosen }, text)));
  return Page.element("label", null, label, select);
};

/** Whether a list has a finite number. */
Page.hasNumbers = (list) => Array.isArray(list) && list.some((value) => Number.isFinite(value));

/** Bytes of a packed array. */
Page.bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

/** Numbers packed with all their bits. */
Page.unpackExact = (text) => [...new Float64Array(Page.bytes(text).buffer)];

/** Numbers packed as levels between the lowest and the highest: of two bytes each if fine, else of one. */
Page.unpackLevels = ({ low, high, levels }, fine) => {
  const bytes = Page.bytes(levels);
  const whole = fine ? new Uint16Array(bytes.buffer) : bytes;
  return Array.from(whole, (level) => low + (high - low) * (level / (fine ? 65535 : 255)));
};
