package org.wupian.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Documents of invented places in the manner of many real ones, each with all that is to be read
/// of it in a file beside it, checked by hand.
class WholeDocumentsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attached-table",
                "bracket-labels",
                "broken-lines",
                "circled-parts",
                "closing-clauses",
                "dotted-numbers",
                "duty-phrases",
                "many-wordings",
                "ministry",
                "numbered-articles",
                "numbered-notice",
                "own-paragraphs",
                "run-on",
                "said-once",
                "sentences",
                "spaced-numbers",
                "square-brackets",
                "strokes",
                "sub-item-units",
                "work-points"
            })
    void everythingADocumentSaysIsRead(String name) {
        PlanReading reading = PlanReader.read(resource(name + ".txt"));

        assertThat(Told.whole(reading)).isEqualTo(resource(name + ".reading"));
    }

    private static String resource(String name) {
        try (var in = WholeDocumentsTest.class.getResourceAsStream("/plans/read/" + name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
