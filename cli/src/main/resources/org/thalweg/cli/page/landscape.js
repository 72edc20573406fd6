"use strict";

/** The page of a landscape: what is known of it, its disconnectivity graph, one point at a time, all in a table. */
Page.views.landscape = (data) => {
  const byId = new Map(data.points.map((point) => [point.id, point]));
  const detail = Page.element("div", { id: "point", tabindex: -1 });
  const show = (id, move = true) => {
    document.querySelectorAll("[data-point]").forEach((node) => node.classList.toggle("chosen", node.dataset.point === String(id)));
    detail.replaceChildren(...Page.pointDetail(data, byId, id, show));
    if (move) {
      detail.focus({ preventScroll: true });
      detail.scrollIntoView({ block: "start" });
    }
  };
  Page.auditSection(data);
  Page.section("Disconnectivity graph", ...(data.graph ? Page.tree(data.graph, show) : [Page.note("The store holds no minimum yet.")]));
  Page.section("Point", detail);
  Page.section("All points", ...Page.pointsTable(data, show)).classList.add("long");
  if (data.points.length > 0) {
    show(data.points[0].id, false);
  } else {
    detail.append(Page.note("The store holds no point yet."));
  }
};

Page.pointKind = (point) => (point.morseIndex === 0 ? "minimum" : "saddle of index " + point.morseIndex);

Page.auditSection = (data) => {
  const audit = data.audit;
  const list = (title, sentences) => (sentences.length
    ? [Page.element("h3", null, title), Page.element("ul", { class: "plain" }, sentences.map((sentence) => Page.element("li", null, sentence)))] : []);
  const counts = Object.entries(audit.countsByIndex).map(([index, count]) => ({ index: Number(index), count }));
  const complete = { proved: "The list of stationary points is proved complete.", likely: "The list of stationary points is likely complete." };
  Page.section("Landscape",
    Page.element("p", null, "Network " + data.network + ", measured by " + data.measure + ": " + data.allPoints + " stationary points up to symmetry"
      + (data.points.length < data.allPoints ? ", of which the lowest " + data.points.length + " are shown" : "") + ". "
      + (complete[audit.complete] || "The list of stationary points is not known to be complete.") + " Their Morse sum is " + audit.morseSum + "."),
    Page.table("Points by Morse index", [
      { title: "Index", number: true, value: (row) => row.index }, { title: "Points", number: true, value: (row) => row.count },
    ], counts),
    ...list("Proved", audit.proved), ...list("Likely", audit.likely), ...list("Open", audit.open));
};

/** Everything about one point; neighbors are buttons that go to them. */
Page.pointDetail = (data, byId, id, show) => {
  const point = byId.get(id);
  if (!point) {
    return [Page.note("Point " + id + " is in the store, but not among the points of this page.")];
  }
  const certificate = point.certificate;
  const areas = (point.quality && point.quality.areaUnderRoc) || [];
  const facts = [
    { label: "Loss", value: Page.firstDigits(point.lossDecimal, 20) }, { label: "Morse index", value: point.morseIndex },
    { label: "Points in its orbit", value: point.orbitSize }, { label: "Largest gradient entry", value: point.gradientNormInf },
    ...areas.map((area, k) => ({ label: "AUC, class " + k, value: area })),
    { label: "Certificate", value: certificate
      ? "exactly one stationary point within " + Page.number(certificate.radius, 3) + " in every parameter, and its index " + certificate.morseIndex + " is proved"
      : "none" },
    { label: "Found by", value: point.origin },
  ];
  return [
    Page.element("h3", { "aria-live": "polite" }, "Point " + id + ", a " + Page.pointKind(point)),
    Page.pairs("What is known of point " + id, facts),
    Page.neighbors("Descents from it end at", point.down, byId, show),
    Page.neighbors(point.morseIndex === 0 ? "Saddles connected to it" : "Higher saddles connected to it", point.up, byId, show),
    ...Page.pointPictures(data, point),
  ];
};

/** The first digits of a number in decimal notation; the store has them all. */
Page.firstDigits = (decimal, digits) => {
  const lead = decimal.match(/^-?0?\.?0*/)[0].length;
  const point = decimal.slice(lead, lead + digits).includes(".") ? 1 : 0;
  return decimal.includes(".") ? decimal.slice(0, lead + digits + point) : decimal;
};

Page.neighbors = (title, ids, byId, show) => Page.element("p", null, title + ": ", ids.length ? "" : "none known.",
  ids.map((id) => [Page.element("button", { type: "button", "data-goto": id, click: () => show(id) },
    "point " + id + (byId.get(id) ? " (" + Page.number(byId.get(id).loss, 6) + ")" : "")), " "]).flat());

Page.pointPictures = (data, point) => {
  const drawn = data.prediction && data.prediction.kind !== "parity"
    ? Page.prediction(Object.assign({}, data.prediction, Page.unpackPrediction(point.prediction)), point.quality) : Page.quality(point.quality);
  const spectrum = Object.assign({}, point.spectrum, { eigenvalues: Page.unpackExact(point.spectrum.eigenvalues) });
  return [Page.element("div", { class: "charts broad" },
    Page.element("div", null, Page.network(Page.unpackNetwork(data.frame, Page.unpackExact(point.theta)))),
    Page.element("div", null, drawn),
    Page.element("div", null, Page.spectrum(spectrum)))];
};

Page.unpackPrediction = (packed) => Object.fromEntries(Object.entries(packed).map(([name, columns]) =>
  [name, columns.map((column) => Page.unpackLevels(column, name === "lines"))]));

/** The network of a page with the weights of one point. */
Page.unpackNetwork = (frame, theta) => {
  const before = (l) => (l === 0 ? frame.inputs : frame.layers[l - 1].width);
  const layers = frame.layers.map((layer, l) => Object.assign({}, layer, {
    weights: [...Array(layer.width).keys()].map((to) =>
      theta.slice(layer.weightOffset + to * before(l), layer.weightOffset + (to + 1) * before(l))),
    biases: layer.biasOffset === null ? null : theta.slice(layer.biasOffset, layer.biasOffset + layer.width),
  }));
  const blocks = frame.blocks.map((block) => {
    const values = theta.slice(block.offset, block.offset + block.rows * block.columns);
    return Object.assign({}, block, {
      largest: values.reduce((most, value) => Math.max(most, Math.abs(value)), 0), norm: Math.hypot(...values) });
  });
  return Object.assign({}, frame, { layers, blocks });
};

Page.pointsTable = (data, show) => Page.sortable("One row for each point; choose Show for all about it", [
  { title: "Point", number: true, value: (point) => point.id },
  { title: "Index", number: true, value: (point) => point.morseIndex },
  { title: "Loss", number: true, value: (point) => point.loss, text: (point) => Page.figure(point.loss, 14) },
  { title: "Orbit", number: true, value: (point) => point.orbitSize },
  { title: "Gradient", number: true, value: (point) => point.gradientNormInf, text: (point) => Page.figure(point.gradientNormInf, 2) },
  { title: "Certified", value: (point) => (point.certificate ? "yes" : "no") },
  { title: "Accuracy", number: true, value: (point) => (point.quality ? point.quality.accuracy ?? null : null) },
  { title: "Down to", value: (point) => point.down.join(" ") },
  { title: "Found by", value: (point) => point.origin },
], data.points, { choose: (point) => show(point.id), name: (point) => "Show point " + point.id });
