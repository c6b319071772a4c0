package org.wupian.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wupian.directory.Organisations;
import org.wupian.plan.reading.PlanReading;

/// Writes down the measures of a plan (措施的文字稿), with the parts that have units of their own.
final class WriteMeasures {

    private static final Pattern CHAPTER =
            Pattern.compile("^(?:第|任务|措施|举措|行动|工程)?([（(]?[一二三四五六七八九十百\\d]+[）)]?)");
    private static final int LONGEST_WORK = 200;

    private WriteMeasures() {}

    /// Where only parts of a measure name units, the first of them leads the measure.
    static WrittenPlan.Item of(PlanReading.Measure it, Map<PlanReading.Measure, String> numbers) {
        List<WrittenPlan.Part> parts =
                withParts(it)
                        .skip(1)
                        .filter(part -> !part.lead().isEmpty() || !part.supporting().isEmpty())
                        .map(part ->
                                new WrittenPlan.Part(work(part), part.lead(), part.supporting()))
                        .toList();
        List<String> lead = it.lead();
        if (lead.isEmpty() && it.supporting().isEmpty() && !parts.isEmpty()) {
            lead = parts.getFirst().lead();
        }
        return new WrittenPlan.Item(
                numbers.getOrDefault(it, it.number()),
                it.area() == null ? "" : it.area(),
                it.title(),
                "",
                text(it),
                it.deadline() == null ? "" : it.deadline(),
                lead,
                it.supporting(),
                parts,
                it.line());
    }

    private static String work(PlanReading.Measure part) {
        String title = part.title().isBlank() ? part.text() : part.title();
        return title.length() > LONGEST_WORK ? title.substring(0, LONGEST_WORK) : title;
    }

    private static String text(PlanReading.Measure it) {
        StringBuilder text = new StringBuilder(it.text());
        withParts(it)
                .skip(1)
                .forEach(part -> {
                    text.append('\n')
                            .append(part.number())
                            .append(part.number().isEmpty() ? "" : " ");
                    text.append(part.text().startsWith(part.title()) ? "" : part.title() + "。")
                            .append(part.text());
                });
        return text.toString().strip();
    }

    /// A measure and all its parts, in the plan's order.
    static Stream<PlanReading.Measure> withParts(PlanReading.Measure it) {
        return Stream.concat(
                Stream.of(it), it.children().stream().flatMap(WriteMeasures::withParts));
    }

    /// Numbers as printed; where they begin again in each chapter, with the chapter's number before
    /// them.
    static Map<PlanReading.Measure, String> numbers(List<PlanReading.Measure> measures) {
        boolean again =
                measures.stream()
                                .filter(it -> Integer.valueOf(1).equals(it.ordinal()))
                                .map(PlanReading.Measure::path)
                                .distinct()
                                .count()
                        > 1;
        Map<PlanReading.Measure, String> numbers = new HashMap<>();
        measures.forEach(it -> numbers.put(it, again ? chapter(it) + it.number() : it.number()));
        return numbers;
    }

    private static String chapter(PlanReading.Measure it) {
        StringBuilder chapter = new StringBuilder();
        for (String heading : it.path()) {
            Matcher number = CHAPTER.matcher(heading);
            if (number.find()) {
                chapter.append(number.group(1)).append('-');
            }
        }
        return chapter.toString();
    }

    /// A measure of a version as it may be changed.
    static WrittenPlan.Item of(Measure it, Organisations organisations) {
        return new WrittenPlan.Item(
                it.number(),
                organisations.area(it.area()).map(area -> area.name()).orElse(it.area()),
                it.title(),
                it.summary(),
                it.text(),
                it.deadline(),
                written(it.duties(""), true),
                written(it.duties(""), false),
                it.works().stream()
                        .map(work ->
                                new WrittenPlan.Part(
                                        work,
                                        written(it.duties(work), true),
                                        written(it.duties(work), false)))
                        .toList(),
                0);
    }

    private static List<String> written(List<Duty> duties, boolean leads) {
        return duties.stream()
                .filter(it -> leads == (it.part() != Duty.Part.SUPPORTING))
                .map(Duty::asWritten)
                .distinct()
                .toList();
    }
}
