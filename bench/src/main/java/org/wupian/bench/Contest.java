package org.wupian.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.wupian.bench.Side.Sample;

/// Lets the sides do the same job in turn, round after round, so that whatever else the machine
/// does meets all of them, and prints median and minimum with the ratios to the first side, which
/// is ours.
public final class Contest {

    private final String title;
    private final List<Side> sides;

    /// @param sides ours first
    public Contest(String title, List<Side> sides) {
        this.title = title;
        this.sides = List.copyOf(sides);
    }

    /// @return the printed table, in Markdown
    public String run(int rounds) throws Exception {
        Map<Side, List<Sample>> samples = new LinkedHashMap<>();
        sides.forEach(it -> samples.put(it, new ArrayList<>()));
        for (int round = 0; round < rounds; round++) {
            for (Side side : sides) {
                Sample sample = side.once().run();
                samples.getOrDefault(side, List.of()).add(sample);
                System.out.printf(
                        Locale.ROOT,
                        "round %d  %-40s wall %8.3f s  cpu %8.3f s%n",
                        round + 1,
                        side.name(),
                        sample.wall(),
                        sample.cpu());
            }
        }
        String table = table(rounds, samples);
        System.out.println(table);
        return table;
    }

    private String table(int rounds, Map<Side, List<Sample>> samples) {
        double wall = median(samples.getOrDefault(sides.getFirst(), List.of()), Sample::wall);
        double cpu = median(samples.getOrDefault(sides.getFirst(), List.of()), Sample::cpu);
        StringBuilder out = new StringBuilder();
        out.append("%n%s (%d rounds, seconds)%n%n".formatted(title, rounds));
        out.append(
                "| side | wall median | wall min | cpu median | cpu min | wall / ours | cpu / ours |\n");
        out.append("|---|---|---|---|---|---|---|\n");
        samples.forEach((side, all) ->
                out.append(
                        String.format(
                                Locale.ROOT,
                                "| %s | %.4f | %.4f | %.4f | %.4f | %.2f | %.2f |%n",
                                side.name(),
                                median(all, Sample::wall),
                                minimum(all, Sample::wall),
                                median(all, Sample::cpu),
                                minimum(all, Sample::cpu),
                                median(all, Sample::wall) / wall,
                                median(all, Sample::cpu) / cpu)));
        return out.append("\nanswers: ").append(agreement(samples)).append('\n').toString();
    }

    private static String agreement(Map<Side, List<Sample>> samples) {
        var answers = new TreeSet<String>();
        for (List<Sample> all : samples.values()) {
            all.stream().map(Sample::answer).filter(it -> !it.isEmpty()).forEach(answers::add);
        }
        return answers.size() <= 1 ? "equal" : "DIFFERENT " + answers;
    }

    private static double median(List<Sample> samples, ToDoubleFunction<Sample> of) {
        double[] sorted = samples.stream().mapToDouble(of).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double minimum(List<Sample> samples, ToDoubleFunction<Sample> of) {
        return samples.stream().mapToDouble(of).min().orElse(Double.NaN);
    }
}
