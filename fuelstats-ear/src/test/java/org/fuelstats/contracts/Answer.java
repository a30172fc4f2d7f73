package org.fuelstats.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the server answered.
 *
 * @param headers names in lower case
 */
record Answer(int status, Map<String, List<String>> headers, byte[] body) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int SHOWN = 4_000;
    private static final List<String> TELLING_HEADERS =
            List.of("content-type", "location", "link", "allow", "www-authenticate");

    String text() {
        return new String(body, UTF_8);
    }

    /** The body as JSON; missing if it's something else, invalid JSON such as NaN included. */
    JsonNode json() {
        try {
            return JSON.readTree(text());
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** All values of a header with commas between them, null if it's absent. */
    String header(String name) {
        List<String> found = headers.get(name.toLowerCase(Locale.ROOT));
        return found == null ? null : String.join(", ", found);
    }

    @Override
    public String toString() {
        String text = text();
        Map<String, List<String>> shown = new TreeMap<>(headers);
        shown.keySet().retainAll(TELLING_HEADERS);
        return status + "  " + shown + "\n" + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text);
    }
}
