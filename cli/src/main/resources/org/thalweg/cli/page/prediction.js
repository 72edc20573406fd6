"use strict";

/** Prediction beside the data: a curve, a map, or prediction against target. */
Page.prediction = (prediction, quality) => {
  const drawn = { curve: Page.predictionCurve, map: Page.predictionMap, parity: Page.predictionParity }[prediction.kind](prediction);
  return [...drawn, ...Page.quality(quality)];
};

Page.sampleNote = (prediction) => (prediction.shownSamples < prediction.samples
  ? prediction.shownSamples + " of the " + prediction.samples + " samples are shown." : "All " + prediction.samples + " samples are shown.");

/** What people call an input; its number from 1 where it has no name. */
Page.inputName = (prediction, input, otherwise) => prediction.names?.inputs?.[input] ?? otherwise;

Page.outputName = (prediction, output) =>
  prediction.names?.outputs?.[output] ?? (prediction.labels ? "class " + output : "output " + (output + 1));

Page.predictionCurve = (prediction) => {
  const lines = prediction.lines.flatMap((line, j) => line.map((y, i) => ({ x: prediction.x[i], y, output: Page.outputName(prediction, j) })));
  const points = prediction.points.flatMap((point) => point.target.map((y, j) => ({ x: point.input[0], y, output: Page.outputName(prediction, j) })));
  const color = { field: "output", type: "nominal", legend: prediction.outputs > 1 ? { title: null } : null };
  const input = Page.inputName(prediction, 0, "Input");
  const x = { field: "x", type: "quantitative", scale: { zero: false, nice: false }, axis: { title: input } };
  const y = { field: "y", type: "quantitative", scale: { zero: false },
    axis: { title: prediction.labels ? "Probability" : prediction.outputs > 1 ? "Output" : prediction.names?.outputs?.[0] ?? "Output" } };
  const tooltip = [{ field: "x", title: input, format: ".6g" }, { field: "y", title: "value", format: ".6g" }, { field: "output" }];
  const spec = { layer: [
    { data: { values: lines }, mark: { type: "line" }, encoding: { x, y, color } },
    { data: { values: points }, mark: { type: "point", filled: false, size: 40, strokeWidth: 1.6, opacity: 1 }, encoding: { x, y, color, tooltip } },
  ] };
  const columns = [
    { title: input, number: true, value: (row) => row.x }, { title: "Target", number: true, value: (row) => row.y },
    { title: "Of", value: (row) => row.output },
  ];
  return [Page.chart("Prediction and data", spec, "The line is what the network predicts, circles are the data. " + Page.sampleNote(prediction),
    Page.folded("Table of the data", "Samples", columns, points))];
};

Page.predictionMap = (prediction) => {
  const state = { output: prediction.labels ? Math.min(1, prediction.outputs - 1) : 0 };
  const stepX = prediction.x[1] - prediction.x[0];
  const stepY = prediction.y[1] - prediction.y[0];
  const spec = () => {
    const cells = prediction.values[state.output].map((value, k) => {
      const x = prediction.x[k % prediction.x.length];
      const y = prediction.y[Math.floor(k / prediction.x.length)];
      // Each cell reaches a little under the next ones, so that no gaps shine through.
      return { x: x - stepX / 2, x2: x + 0.7 * stepX, y: y - stepY / 2, y2: y + 0.7 * stepY, value };
    });
    const points = prediction.points.map((point) => ({ x: point.input[0], y: point.input[1], value: point.target[state.output],
      group: prediction.labels ? Page.outputName(prediction, point.label) : "sample" }));
    return Page.mapSpec(prediction, cells, points);
  };
  const sentence = () => {
    const values = prediction.values[state.output];
    return (prediction.labels ? "Probability of " : "Value of ") + Page.outputName(prediction, state.output) + " over the two inputs, from "
      + Page.number(Math.min(...values), 4) + " to " + Page.number(Math.max(...values), 4) + "; marks are the data. " + Page.sampleNote(prediction);
  };
  const figure = Page.chart(prediction.labels ? "Decision map" : "Prediction over the inputs", spec(), sentence(), Page.samplesTable(prediction));
  figure.classList.add("square");
  const outputs = [...Array(prediction.outputs).keys()].map((j) => [String(j), Page.outputName(prediction, j)]);
  const choice = prediction.outputs > 1 ? Page.element("div", { class: "controls" },
    Page.choice("Show", outputs, String(state.output), (value) => { state.output = Number(value); figure.redraw(spec(), sentence()); })) : null;
  return choice ? [choice, figure] : [figure];
};

Page.mapSpec = (prediction, cells, points) => {
  const x = { field: "x", type: "quantitative", scale: { zero: false, nice: false }, axis: { title: Page.inputName(prediction, 0, "Input 1"), grid: false } };
  const y = { field: "y", type: "quantitative", scale: { zero: false, nice: false }, axis: { title: Page.inputName(prediction, 1, "Input 2"), grid: false } };
  const color = { field: "value", type: "quantitative",
    scale: prediction.labels ? { scheme: "blueorange", domain: [0, 1], reverse: true } : { scheme: "viridis" },
    legend: { title: prediction.labels ? "Probability" : prediction.names?.outputs ? null : "Value", gradientLength: 180, orient: "bottom" } };
  const groups = [...new Set(points.map((point) => point.group))].sort();
  const shapes = ["circle", "square", "triangle-up", "diamond", "cross", "triangle-down"];
  const shape = { field: "group", type: "nominal", scale: { domain: groups, range: groups.map((_, i) => shapes[i % shapes.length]) },
    legend: groups.length > 1 ? { title: null, orient: "top", columns: 2, labelLimit: 140 } : null };
  const markFill = prediction.labels ? { value: "#ffffff" } : color;
  return {
    height: 380,
    layer: [
      { data: { values: cells }, mark: { type: "rect", strokeWidth: 0, tooltip: false }, encoding: { x, x2: { field: "x2" }, y, y2: { field: "y2" }, color } },
      { data: { values: points }, mark: { type: "point", filled: true, size: points.length > 300 ? 26 : 90, stroke: "#000000", strokeWidth: 1, opacity: 1 },
        encoding: { x, y, shape, fill: markFill, tooltip: [{ field: "x", title: Page.inputName(prediction, 0, "input 1"), format: ".5g" }, { field: "y", title: Page.inputName(prediction, 1, "input 2"), format: ".5g" },
          prediction.labels ? { field: "group", title: "label" } : { field: "value", title: "target", format: ".6g" }] } },
    ],
  };
};

Page.samplesTable = (prediction) => {
  const columns = prediction.points[0].input.map((_, i) => ({ title: Page.inputName(prediction, i, "Input " + (i + 1)), number: true, value: (row) => row.input[i] }));
  if (prediction.labels) {
    columns.push(prediction.names?.outputs
      ? { title: "Class", value: (row) => Page.outputName(prediction, row.label) } : { title: "Class", number: true, value: (row) => row.label });
  } else {
    prediction.points[0].target.forEach((_, j) => columns.push({ title: prediction.names?.outputs?.[j] ?? "Target " + (j + 1), number: true, value: (row) => row.target[j] }));
  }
  return Page.folded("Table of the data", "Samples", columns, prediction.points);
};

Page.predictionParity = (prediction) => {
  const all = prediction.points.flatMap((point) => [point.target, point.prediction]);
  const ends = [Math.min(...all), Math.max(...all)];
  const values = prediction.points.map((point) => Object.assign({ name: Page.outputName(prediction, point.output - 1) }, point));
  const x = { field: "target", type: "quantitative", scale: { zero: false }, axis: { title: "Target" } };
  const y = { field: "prediction", type: "quantitative", scale: { zero: false }, axis: { title: "Prediction" } };
  const spec = { height: 340, layer: [
    { data: { values: ends.map((end) => ({ target: end, prediction: end })) }, mark: { type: "line", color: "var(--muted)", strokeDash: [5, 4] }, encoding: { x, y } },
    { data: { values }, mark: { type: "point", filled: true, size: 24, opacity: 0.8 }, encoding: { x, y,
      color: { field: "name", type: "nominal", legend: prediction.outputs > 1 ? { title: null } : null },
      tooltip: [{ field: "sample" }, { field: "target", format: ".6g" }, { field: "prediction", format: ".6g" }] } },
  ] };
  const errors = prediction.points.map((point) => Math.abs(point.prediction - point.target));
  const sentence = "Points on the dashed line are predicted exactly; the largest difference is " + Page.number(Math.max(...errors), 4) + ". "
    + Page.sampleNote(prediction);
  const columns = ["sample", "output", "target", "prediction"].map((name) => ({ title: Page.capital(name), number: true, value: (row) => row[name] }));
  if (prediction.names?.outputs) {
    columns[1] = { title: "Output", value: (row) => row.name };
  }
  const figure = Page.chart("Prediction against target", spec, sentence, Page.folded("Table of predictions", "Samples", columns, values));
  figure.classList.add("square");
  return [figure];
};

/** Accuracy, confusion and areas under the ROC curves, or errors; which neurons take no part. */
Page.quality = (quality) => {
  const parts = [];
  if (quality.accuracy !== undefined) {
    const areas = quality.areaUnderRoc.map((area, k) => (quality.classes?.[k] ?? "class " + k) + ": " + Page.number(area, 5)).join(", ");
    const right = quality.correctClassProbabilities;
    parts.push(Page.element("p", null, "Accuracy " + Page.number(quality.accuracy, 5) + ". Area under the ROC curve, " + areas
      + ". The right class gets a probability between " + Page.number(Math.min(...right), 5) + " and " + Page.number(Math.max(...right), 5) + "."));
    const columns = [quality.classes ? { title: "True class", value: (row) => quality.classes[row.truth] } : { title: "True class", number: true, value: (row) => row.truth },
      ...quality.confusion.map((_, k) => ({ title: "Taken for " + (quality.classes?.[k] ?? k), number: true, value: (row) => row.counts[k] }))];
    parts.push(Page.table("Samples by true and most probable class", columns, quality.confusion.map((counts, truth) => ({ truth, counts })), { stacks: true }));
  }
  if (quality.errors) {
    parts.push(...quality.errors.map((error) => Page.element("p", null, error.target + ": error " + Page.number(error.rootMeanSquare, 5)
      + " (root mean square), " + Page.number(error.largest, 5) + " at most"
      + (error.determination === null ? "." : "; " + Page.number(100 * error.determination, 5) + " % of the variance explained."))));
  }
  const idle = quality.disconnectedNeurons.map((entry) => "neuron " + entry.neuron + " of layer " + entry.layer);
  parts.push(Page.note(quality.zeroWeights + " of " + quality.weights + " weights are zero within " + Page.number(quality.zeroTolerance)
    + (idle.length ? "; disconnected: " + idle.join(", ") + "." : "; no neuron is disconnected.")));
  return parts;
};
