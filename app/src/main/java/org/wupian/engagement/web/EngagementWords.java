package org.wupian.engagement.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wupian.engagement.Engagement;
import org.wupian.engagement.Step;
import org.wupian.kernel.Money;
import org.wupian.ui.Cell;
import org.wupian.ui.Display;
import org.wupian.ui.Option;
import org.wupian.ui.Text;

/// Words of engagements on pages (对接用语).
public final class EngagementWords {

    private static final int DIGITS = 2;

    private EngagementWords() {}

    public static String of(Engagement.Stage it) {
        return word("stage", it);
    }

    public static String of(Step.Kind it) {
        return word("step", it);
    }

    public static String word(String group, Enum<?> it) {
        return t(group + "." + it.name().toLowerCase(Locale.ROOT));
    }

    static Cell tag(Engagement.Stage it) {
        return new Cell.Tag(of(it), it.colour());
    }

    /// In 万元.
    public static String amount(long fen) {
        return Display.number(new Money(fen).wan());
    }

    static Cell money(@Nullable Long fen) {
        return fen == null ? new Cell.None("") : new Cell.Figure(new Money(fen).wan(), DIGITS);
    }

    static <E extends Enum<E>> List<Option> options(String group, E[] all) {
        return Arrays.stream(all).map(it -> new Option(it.name(), word(group, it))).toList();
    }

    static String t(String key, Object... arguments) {
        return Text.t("engagement." + key, arguments);
    }
}
