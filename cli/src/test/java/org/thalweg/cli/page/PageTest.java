package org.thalweg.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    private static final Pattern LOADED = Pattern.compile(
            "<(?:link|img|script|iframe|source)[^>]*(?:src|href)\\s*=\\s*\"(?!data:)", Pattern.CASE_INSENSITIVE);

    private static final String PAGE =
            Page.of("a <b> & c", "result", Map.of("text", "</script><img src=x>", "numbers", List.of(1, 2.5)));

    @Test
    void textsCannotEndTheElementTheyStandIn() {
        assertThat(PAGE).doesNotContain("</script><img").contains("\\u003c/script>\\u003cimg src=x>");
        assertThat(PAGE).contains("<title>a &lt;b&gt; &amp; c</title>");
    }

    @Test
    void allPlacesAreFilled() {
        assertThat(PAGE).doesNotContain("{{title}}", "{{styles}}", "{{data}}", "{{libraries}}", "{{scripts}}");
    }

    @Test
    void nothingIsLoadedFromElsewhere() {
        assertThat(LOADED.matcher(PageResource.text("page.html")).find()).isFalse();
        assertThat(PAGE).contains("default-src 'none'").doesNotContain("sourceMappingURL=vega", "unsafe-eval");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vega", "vega-lite", "vega-embed"})
    void librariesComeWithTheirLicenses(String library) {
        assertThat(PageResource.text("vega/" + library + "-LICENSE.txt"))
                .contains("University of Washington Interactive Data Lab", "Redistribution and use");
    }
}
