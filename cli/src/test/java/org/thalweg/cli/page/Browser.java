package org.thalweg.cli.page;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Headless Chromium with one page, for tests of what pages do. */
final class Browser implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final Pattern ADDRESS = Pattern.compile("ws://([^/]+)/\\S+");
    private static final Pattern PAGE = Pattern.compile("\"(ws://[^\"]+/page/[^\"]+)\"");
    private static final long PATIENCE_MILLIS = 30_000;

    private final Process process;
    private final Path profile;
    private final DevTools tools;

    private Browser(Process process, Path profile, DevTools tools) {
        this.process = process;
        this.profile = profile;
        this.tools = tools;
    }

    /** The program, if it is on the path. */
    static Optional<Path> program() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Browser start() throws Exception {
        Path profile = Files.createTempDirectory("thalweg-browser");
        Process process = new ProcessBuilder(
                        program().orElseThrow().toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            String host =
                    CompletableFuture.supplyAsync(() -> host(process)).get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            HttpClient client = HttpClient.newHttpClient();
            DevTools tools = DevTools.connect(client, page(client, host));
            for (String domain : List.of("Runtime", "Log", "Network", "Page")) {
                tools.call(domain + ".enable", Map.of());
            }
            return new Browser(process, profile, tools);
        } catch (Exception e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** Reads on, so that the browser is never held up by a full pipe. */
    private static String host(Process process) {
        BufferedReader reader = process.errorReader();
        CompletableFuture<String> host = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> reader.lines().forEach(line -> {
                    Matcher address = ADDRESS.matcher(line);
                    if (address.find()) {
                        host.complete(address.group(1));
                    }
                }),
                "browser-messages");
        thread.setDaemon(true);
        thread.start();
        return host.join();
    }

    private static String page(HttpClient client, String host) throws IOException, InterruptedException {
        String list = client.send(
                        HttpRequest.newBuilder(URI.create("http://" + host + "/json/list"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher page = PAGE.matcher(list);
        if (!page.find()) {
            throw new IllegalStateException("The browser has no page: " + list);
        }
        return page.group(1);
    }

    /** Shows pages as on a screen of that size and with that color scheme. */
    void screen(int width, int height, String scheme) throws Exception {
        tools.call(
                "Emulation.setEmulatedMedia",
                Map.of("media", "", "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        tools.call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Shows pages as they are printed. */
    void paper(int width, String scheme) throws Exception {
        screen(width, 900, scheme);
        tools.call(
                "Emulation.setEmulatedMedia",
                Map.of("media", "print", "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Opens a page of ours and waits until it has drawn itself. */
    void open(Path page) throws Exception {
        tools.forgetEvents();
        tools.call("Page.navigate", Map.of("url", page.toUri().toString()));
        await("document.documentElement?.dataset.ready === 'yes'");
    }

    /** Waits until an expression is true. */
    void await(String expression) throws Exception {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (!Boolean.TRUE.equals(evaluate(expression))) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Never came true: " + expression + "; " + problems());
            }
            Thread.sleep(20);
        }
    }

    /** The value of an expression, promises awaited. */
    Object evaluate(String expression) throws Exception {
        Map<?, ?> reply = tools.call(
                "Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (reply.get("exceptionDetails") != null) {
            throw new IllegalStateException(expression + ": " + reply.get("exceptionDetails"));
        }
        return ((Map<?, ?>) reply.get("result")).get("value");
    }

    /** Clicks with the mouse at the middle of an element. */
    void click(String selector) throws Exception {
        List<?> middle = (List<?>) evaluate("(() => { const e = document.querySelector(" + quoted(selector) + ");"
                + " e.scrollIntoView({block: 'center', behavior: 'instant'}); const r = e.getBoundingClientRect();"
                + " return [r.x + r.width / 2, r.y + r.height / 2]; })()");
        for (String type : List.of("mousePressed", "mouseReleased")) {
            tools.call(
                    "Input.dispatchMouseEvent",
                    Map.of("type", type, "x", middle.get(0), "y", middle.get(1), "button", "left", "clickCount", 1));
        }
    }

    /** Presses a key where the focus is. */
    void press(String key) throws Exception {
        for (String type : List.of("keyDown", "keyUp")) {
            tools.call("Input.dispatchKeyEvent", Map.of("type", type, "key", key, "code", key));
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    /** Errors and warnings of the console, and exceptions, since the page was opened. */
    List<String> problems() {
        return tools.events().stream()
                .filter(event -> List.of("Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded")
                        .contains(event.get("method")))
                .map(event -> event.get("params").toString())
                .toList();
    }

    /** Addresses that were asked for since the page was opened. */
    List<String> requests() {
        return tools.events().stream()
                .filter(event -> event.get("method").equals("Network.requestWillBeSent"))
                .map(event -> (Map<?, ?>) ((Map<?, ?>) event.get("params")).get("request"))
                .map(request -> request.get("url").toString())
                .toList();
    }

    /** Writes a picture of the whole page. */
    void picture(Path file) throws Exception {
        Map<?, ?> metrics =
                (Map<?, ?>) tools.call("Page.getLayoutMetrics", Map.of()).get("cssContentSize");
        Map<?, ?> picture = tools.call(
                "Page.captureScreenshot",
                Map.of(
                        "captureBeyondViewport",
                        true,
                        "clip",
                        Map.of(
                                "x",
                                0,
                                "y",
                                0,
                                "width",
                                metrics.get("width"),
                                "height",
                                metrics.get("height"),
                                "scale",
                                1)));
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(picture.get("data").toString()));
    }

    @Override
    public void close() throws Exception {
        tools.call("Browser.close", Map.of());
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        try (Stream<Path> files = Files.walk(profile)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // A helper process of the browser may still hold a file in the folder for temporary files.
        }
    }
}
