"use strict";

/** The network as a drawing: neurons that can be chosen, weights by sign and size. */
Page.network = (network) => {
  const parts = [];
  if (network.drawn && Math.max(network.inputs, ...network.layers.map((layer) => layer.width)) <= 40) {
    parts.push(...Page.networkDrawing(network));
  } else {
    parts.push(Page.note("The network " + network.text + " has " + network.parameters + " parameters, too many for a drawing."));
  }
  const columns = [
    { title: "Block", value: (block) => block.name },
    { title: "Rows × columns", value: (block) => block.rows + " × " + block.columns },
    { title: "First in θ", number: true, value: (block) => block.offset },
    { title: "Largest size", number: true, value: (block) => block.largest },
    { title: "Norm", number: true, value: (block) => block.norm },
  ];
  parts.push(Page.table("Blocks of the " + network.parameters + " parameters", columns, network.blocks));
  return parts;
};

Page.networkDrawing = (network) => {
  const widths = [network.inputs, ...network.layers.map((layer) => layer.width)];
  const tallest = Math.max(...widths);
  const step = tallest > 16 ? 26 : 46;
  const radius = tallest > 16 ? 9 : 15;
  const height = Math.max(tallest, 2) * step + 60;
  const width = Math.min(900, Math.max(360, 210 * (widths.length - 1) + 140));
  const place = (layer, neuron) => ({
    x: 60 + (layer * (width - 120)) / (widths.length - 1),
    y: 50 + (height - 60) / 2 + (neuron - (widths[layer] - 1) / 2) * step - 10,
  });
  const largest = network.layers.map((layer) => Math.max(...layer.weights.flat().map(Math.abs), 1e-300));
  const lines = [];
  network.layers.forEach((layer, l) => layer.weights.forEach((row, to) => row.forEach((weight, from) => {
    if (weight !== 0) {
      const a = place(l, from);
      const b = place(l + 1, to);
      const share = Math.abs(weight) / largest[l];
      lines.push(Page.shape("line", {
        x1: a.x, y1: a.y, x2: b.x, y2: b.y, class: weight < 0 ? "negative" : "positive",
        "stroke-width": (0.4 + 3.6 * share).toFixed(2), "stroke-opacity": (0.25 + 0.75 * share).toFixed(2),
        "data-ends": l + ":" + from + " " + (l + 1) + ":" + to,
      }, Page.shape("title", null, "weight " + Page.number(weight, 12))));
    }
  })));
  const told = Page.element("div", { role: "status", "aria-live": "polite" });
  const drawing = Page.element("div", { class: "drawing" });
  const neurons = [];
  widths.forEach((count, l) => {
    for (let n = 0; n < count; n++) {
      neurons.push(Page.neuron(network, l, n, place(l, n), radius, () => Page.chooseNeuron(drawing, told, network, l, n)));
    }
  });
  const heads = widths.map((_, l) => Page.shape("text", { x: place(l, 0).x, y: 18, "text-anchor": "middle", class: "quiet" },
    l === 0 ? "inputs" : network.layers[l - 1].text.replace(/^\d+:/, "")));
  drawing.append(Page.shape("svg", { viewBox: "0 0 " + width + " " + height, role: "group", "aria-label": "Network " + network.text },
    heads, lines, neurons));
  drawing.querySelector("svg").style.maxWidth = width + "px";
  return [
    Page.element("figure", null, Page.element("figcaption", null, "Network " + network.text), drawing,
      Page.note(Page.element("span", { class: "key positive" }), "positive weight, ", Page.element("span", { class: "key negative" }),
        "negative weight; the thicker, the larger within its layer. Choose a neuron to see its weights."), Page.saving("network", drawing), told),
  ];
};

/** What people call an input or output; nothing where it has no name. */
Page.ownName = (network, layer, neuron) =>
  (layer === 0 ? network.names?.inputs : layer === network.layers.length ? network.names?.outputs : null)?.[neuron];

Page.neuronName = (network, layer, neuron) => {
  const kind = layer === 0 ? "Input " : layer === network.layers.length ? "Output " : "Neuron ";
  return kind + (Page.ownName(network, layer, neuron) ?? neuron + 1) + (kind === "Neuron " ? " of layer " + layer : "");
};

/** A name above a node, cut where it is too long. */
Page.nodeName = (name, at, radius) => (name === undefined || radius <= 10 ? null
  : Page.shape("text", { x: at.x, y: at.y - radius - 4, "text-anchor": "middle", class: "quiet", "aria-hidden": "true" },
    name.length > 18 ? name.slice(0, 17) + "…" : name));

/** A name that begins a line, within one. */
Page.inSentence = (name) => name.charAt(0).toLowerCase() + name.slice(1);

Page.neuron = (network, layer, neuron, at, radius, chosen) => {
  const pressed = (event) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      chosen();
    }
  };
  return Page.shape("g", { class: "neuron", tabindex: 0, role: "button", "aria-label": Page.neuronName(network, layer, neuron),
    "data-neuron": layer + ":" + neuron, click: chosen, keydown: pressed },
  Page.shape("circle", { cx: at.x, cy: at.y, r: radius }),
  radius > 10 ? Page.shape("text", { x: at.x, y: at.y + 4, "text-anchor": "middle", class: "inside", "aria-hidden": "true" }, neuron + 1) : null,
  Page.nodeName(Page.ownName(network, layer, neuron), at, radius));
};

Page.chooseNeuron = (drawing, told, network, layer, neuron) => {
  const name = layer + ":" + neuron;
  const again = drawing.dataset.chosen === name;
  drawing.dataset.chosen = again ? "" : name;
  drawing.classList.toggle("focused", !again);
  drawing.querySelectorAll(".chosen").forEach((element) => element.classList.remove("chosen"));
  told.replaceChildren();
  if (again) {
    return;
  }
  drawing.querySelectorAll("line").forEach((line) => line.classList.toggle("chosen", line.dataset.ends.split(" ").includes(name)));
  drawing.querySelector("[data-neuron=\"" + name + "\"]").classList.add("chosen");
  told.append(Page.neuronTable(network, layer, neuron));
};

Page.neuronTable = (network, layer, neuron) => {
  const rows = [];
  if (layer > 0) {
    const own = network.layers[layer - 1];
    own.weights[neuron].forEach((weight, from) => rows.push(["from " + Page.inSentence(Page.neuronName(network, layer - 1, from)), weight]));
    if (own.biases) {
      rows.push(["bias", own.biases[neuron]]);
    }
  }
  if (layer < network.layers.length) {
    network.layers[layer].weights.forEach((row, to) => rows.push(["to " + Page.inSentence(Page.neuronName(network, layer + 1, to)), row[neuron]]));
  }
  return Page.table(Page.neuronName(network, layer, neuron), [
    { title: "Weight", value: (row) => row[0] },
    { title: "Value", number: true, value: (row) => row[1], text: (row) => Page.figure(row[1], 12) },
  ], rows);
};
