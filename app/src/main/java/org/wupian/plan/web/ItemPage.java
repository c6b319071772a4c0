package org.wupian.plan.web;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wupian.plan.Draft;
import org.wupian.plan.WrittenPlan;
import org.wupian.plan.reading.Line;
import org.wupian.ui.Errors;
import org.wupian.ui.Screen;

/// One measure of a draft to be corrected, beside the lines it was read from.
///
/// @param index of the measure from 0; -1 for a new one
public record ItemPage(Draft draft, int index, WrittenPlan.Item item, Errors errors)
        implements Screen {

    @Override
    public int status() {
        return errors.status();
    }

    public String path() {
        return "/plans/drafts/%d/measures/%s".formatted(draft.id(), index < 0 ? "new" : index);
    }

    /// Its parts with units of their own, one a line.
    public String parts() {
        return PartLines.written(item.parts());
    }

    /// Numbers of headings, the highest first.
    private static final List<Pattern> NUMBERS =
            Stream.of("第?[一二三四五六七八九十]+[、章]", "[（(][一二三四五六七八九十]+[）)]", "\\d+[.．、]", "[（(]\\d+[）)]")
                    .map(it -> Pattern.compile("^\\s*" + it))
                    .toList();

    private static int level(Line line) {
        int level = 0;
        while (level < NUMBERS.size() && !NUMBERS.get(level).matcher(line.text()).find()) {
            level++;
        }
        return level;
    }

    /// The document's lines from the measure's heading to the next of its rank or above.
    public List<Line> lines() {
        List<WrittenPlan.Item> all = draft.written().measures();
        int next =
                index >= 0 && index + 1 < all.size()
                        ? all.get(index + 1).line()
                        : Integer.MAX_VALUE;
        int to = next > item.line() ? next : item.line() + 1;
        List<Line> own =
                draft.lines().stream()
                        .filter(it -> item.line() > 0)
                        .filter(it -> it.number() >= item.line() && it.number() < to)
                        .limit(12)
                        .toList();
        int rank = own.isEmpty() ? 0 : level(own.getFirst());
        return Stream.concat(
                        own.stream().limit(1),
                        own.stream()
                                .skip(1)
                                .takeWhile(it -> level(it) > rank || level(it) == NUMBERS.size()))
                .toList();
    }
}
