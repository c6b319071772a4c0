package org.wupian.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A real city's plan against the same plan as data checked by hand, from the folder that
/// `WUPIAN_SAMPLES` names.
class SamplePlanTest {

    private static Path sample(String name) {
        String folder = System.getenv("WUPIAN_SAMPLES");
        Path path = Path.of(folder == null ? "absent" : folder, name);
        if (!Files.exists(path)) {
            System.err.println("SKIPPED: no " + name + " in the folder WUPIAN_SAMPLES names");
        }
        assumeTrue(Files.exists(path), "WUPIAN_SAMPLES holds no " + name);
        return path;
    }

    @Test
    void allMeasuresUnitsAndGoalsOfTheRealPlanAreRead() throws Exception {
        PlanReading reading = PlanReader.read(Files.readString(sample("zhumadian-2024.txt")));
        JsonNode expected = JsonMapper.shared().readTree(sample("measures.json").toFile());

        assertThat(reading.measures()).hasSize(36);
        assertThat(reading.mentions()).isEqualTo(174);
        assertThat(reading.measures().stream().map(SamplePlanTest::told).toList())
                .isEqualTo(
                        StreamSupport.stream(expected.spliterator(), false)
                                .map(SamplePlanTest::told)
                                .toList());
        assertThat(reading.goals())
                .extracting(PlanReading.Target::quantity, PlanReading.Target::unit)
                .contains(org.assertj.core.groups.Tuple.tuple(new BigDecimal("300"), "亿元"));
        assertThat(reading.goals()).extracting(PlanReading.Target::than).contains("各项贷款平均增速");
        assertThat(reading.safeguards()).hasSize(5);
        assertThat(reading.notes()).allMatch(it -> it.level() == Note.Level.HINT);
    }

    /// Three lines in ten joined to the line before, or several at a time.
    @Test
    void linesJoinedToTheOneBeforeChangeNothing() throws Exception {
        String text = Files.readString(sample("zhumadian-2024.txt"));
        PlanReading plain = PlanReader.read(text);

        for (String joined : JoinedLines.of(text)) {
            PlanReading reading = PlanReader.read(joined);
            assertThat(reading.measures().stream().map(SamplePlanTest::told).toList())
                    .isEqualTo(plain.measures().stream().map(SamplePlanTest::told).toList());
            assertThat(reading.mentions()).isEqualTo(174);
            assertThat(reading.safeguards()).hasSize(5);
            assertThat(reading.goals()).hasSameSizeAs(plain.goals());
            assertThat(reading.title()).isEqualTo(plain.title());
        }
    }

    private static String told(PlanReading.Measure it) {
        List<String> units = new java.util.ArrayList<>(it.lead());
        units.addAll(it.supporting());
        return it.ordinal() + "|" + it.area() + "|" + it.title() + "|" + it.text() + "|" + units;
    }

    private static String told(JsonNode it) {
        List<String> units =
                StreamSupport.stream(it.get("units").spliterator(), false)
                        .map(JsonNode::asString)
                        .toList();
        return it.get("no").asInt()
                + "|"
                + it.get("area").asString()
                + "|"
                + it.get("title").asString()
                + "|"
                + it.get("text").asString()
                + "|"
                + units;
    }
}
