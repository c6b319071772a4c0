package org.wupian.synth;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.wupian.kernel.Pack;

/// What may be said (演示用语): sentences by measure, voice and field, the pack's own before the
/// general ones of this library.
final class Phrases {

    private static final String GENERAL = "*";

    private final Map<String, List<String>> sentences = new HashMap<>();

    Phrases(Pack pack) {
        for (Pack.Row row : pack.rows("synthetic.csv")) {
            add(row.text("measure"), row.text("voice"), row.text("field"), row.text("text"));
        }
        addGeneral();
    }

    /// Sentences of this measure; may be none.
    List<String> own(String measure, String voice, String field) {
        return sentences.getOrDefault(key(measure, voice, field), List.of());
    }

    /// Sentences that fit every measure.
    List<String> general(String voice, String field) {
        return own(GENERAL, voice, field);
    }

    private void add(String measure, String voice, String field, String text) {
        sentences.computeIfAbsent(key(measure, voice, field), it -> new ArrayList<>()).add(text);
    }

    private void addGeneral() {
        InputStream in = Objects.requireNonNull(Phrases.class.getResourceAsStream("phrases.csv"));
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(it -> it.startsWith(GENERAL))
                    .map(it -> it.split(",", 4))
                    .forEach(it -> add(it[0], it[1], it[2], it[3]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(String measure, String voice, String field) {
        return measure + '/' + voice + '/' + field;
    }
}
