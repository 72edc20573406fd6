package org.thalweg.cli.page;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** A connection to a browser's page by the Chrome DevTools protocol: calls with answers, and events that are kept. */
final class DevTools implements WebSocket.Listener {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long PATIENCE_SECONDS = 30;

    private final AtomicInteger lastCall = new AtomicInteger();
    private final Map<Integer, CompletableFuture<Map<?, ?>>> open = new ConcurrentHashMap<>();
    private final List<Map<?, ?>> events = new CopyOnWriteArrayList<>();
    private final StringBuilder message = new StringBuilder();
    private WebSocket socket;

    private DevTools() {}

    static DevTools connect(HttpClient client, String address) throws Exception {
        DevTools tools = new DevTools();
        tools.socket = client.newWebSocketBuilder()
                .buildAsync(URI.create(address), tools)
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return tools;
    }

    /** Calls a method and waits for its result. */
    Map<?, ?> call(String method, Map<String, ?> parameters) throws Exception {
        int id = lastCall.incrementAndGet();
        CompletableFuture<Map<?, ?>> answer = new CompletableFuture<>();
        open.put(id, answer);
        socket.sendText(JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true);
        Map<?, ?> reply = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (reply.get("error") != null) {
            throw new IllegalStateException(method + ": " + reply.get("error"));
        }
        return (Map<?, ?>) reply.get("result");
    }

    /** Everything the browser told so far. */
    List<Map<?, ?>> events() {
        return events;
    }

    void forgetEvents() {
        events.clear();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        message.append(data);
        if (last) {
            Map<?, ?> whole = JSON.readValue(message.toString(), Map.class);
            message.setLength(0);
            if (whole.get("id") instanceof Integer id) {
                open.remove(id).complete(whole);
            } else {
                events.add(whole);
            }
        }
        from.request(1);
        return null;
    }
}
