"use strict";

/** The page of one result. */
Page.views.result = (data) => {
  Page.verdictSection(data);
  const explained = Page.explanation(data.explanation);
  Page.section("Explanation", ...explained);
  Page.section("Along the solve", ...Page.trajectory(data.trajectory));
  if (data.stages.length > 0) {
    document.getElementById("content").lastElementChild.append(Page.stagesTable(data.stages));
  }
  if (data.prediction) {
    Page.section("Prediction and data", ...Page.prediction(data.prediction, data.quality));
  }
  if (data.objective) {
    Page.section("What the objective tells", ...Page.objective(data.objective));
  }
  Page.section("Spectrum", ...Page.spectrum(data.spectrum));
  Page.section("Network", ...Page.network(data.network)).classList.add("long");
  Page.section("Provenance", Page.pairs("How this was made", data.provenance)).classList.add("long");
};

Page.verdictSection = (data) => {
  const verdict = data.verdict;
  const figures = Page.element("dl", { class: "figures" }, data.figures.map((figure) =>
    Page.element("div", null, Page.element("dt", null, figure.label), Page.element("dd", null, Page.figure(figure.value, 7)))));
  Page.section("Verdict",
    Page.element("p", null, Page.element("span", { class: "badge " + verdict.word }, verdict.word),
      verdict.proved ? Page.element("span", { class: "proved" }, "  proved") : null),
    Page.element("p", null, verdict.sentence),
    Page.element("p", null, verdict.proof),
    Page.element("p", null, "The run ended " + verdict.status + ": " + verdict.stopReason + "."),
    verdict.escape ? Page.escape(verdict.escape) : null,
    figures,
    verdict.evidence.length ? Page.element("h3", null, "Evidence") : null,
    Page.element("ul", { class: "plain" }, verdict.evidence.map((sentence) => Page.element("li", null, sentence))));
};

Page.escape = (escape) => Page.element("p", null, "The parameters run to infinity; their norm grew from "
  + Page.number(escape.firstNorm, 5) + " to " + Page.number(escape.parameterNorm, 5) + " and the loss tends to "
  + Page.number(escape.limitingLoss, 8) + ". " + Page.sentence(escape.advice));

/** A text as a sentence of its own. */
Page.sentence = (text) => (text ? text[0].toUpperCase() + text.slice(1) + (text.endsWith(".") ? "" : ".") : "");

Page.explanation = (explanation) => [
  explanation.findings.length
    ? Page.element("ul", { class: "plain" }, explanation.findings.map((finding) => Page.element("li", null, finding.sentence,
      finding.proved ? Page.element("span", { class: "proved" }, " proved") : null)))
    : Page.element("p", null, "Nothing was found that keeps the loss from being lower."),
  explanation.checkedAndClear.length ? Page.note("Checked and not the cause: " + explanation.checkedAndClear.join(", ") + ".") : null,
];

Page.stagesTable = (stages) => Page.table("Solvers of the run, in order", [
  { title: "Solver", value: (stage) => stage.solver },
  { title: "Ended", value: (stage) => stage.status },
  { title: "Loss", number: true, value: (stage) => stage.loss, text: (stage) => Page.figure(stage.loss, 12) },
  { title: "Iterations", number: true, value: (stage) => stage.iterations },
  { title: "Seconds", number: true, value: (stage) => stage.wallSeconds, text: (stage) => Page.figure(stage.wallSeconds, 3) },
  { title: "Because", value: (stage) => stage.stopReason },
], stages);
