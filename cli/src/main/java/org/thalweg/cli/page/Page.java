package org.thalweg.cli.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.thalweg.cli.data.JsonText;

/**
 * A page in one file: template, styles, chart libraries, scripts and a model.
 *
 * <p>The page forbids itself every connection by its content security policy, so it shows the same wherever it is opened.
 */
public final class Page {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    private static final List<String> LIBRARIES =
            List.of("vega/vega.min.js", "vega/vega-lite.min.js", "vega/vega-embed.min.js");

    private static final List<String> SCRIPTS = List.of(
            "dom.js",
            "tables.js",
            "saving.js",
            "charts.js",
            "trajectory.js",
            "spectrum.js",
            "network.js",
            "prediction.js",
            "objective.js",
            "result.js",
            "comparison.js",
            "sweep.js",
            "tree.js",
            "landscape.js",
            "start.js");

    private Page() {}

    /**
     * The text of a page.
     *
     * @param title plain text
     * @param view name of the script that draws the model
     * @param model maps, lists, numbers and texts, as {@link JsonText} writes them
     */
    public static String of(String title, String view, Map<String, Object> model) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("view", view);
        data.put("title", title);
        data.putAll(model);
        Map<String, String> parts = Map.of(
                "title", escaped(title),
                "styles", PageResource.text("page.css"),
                "data", JsonText.write(data).replace("<", "\\u003c"),
                "libraries", scripts(LIBRARIES),
                "scripts", scripts(SCRIPTS));
        return PLACE.matcher(PageResource.text("page.html"))
                .replaceAll(place -> Matcher.quoteReplacement(parts.get(place.group(1))));
    }

    private static String scripts(List<String> names) {
        return names.stream()
                .map(name -> "<script>\n" + PageResource.script(name) + "\n</script>")
                .collect(Collectors.joining("\n"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
