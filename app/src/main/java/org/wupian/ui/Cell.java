package org.wupian.ui;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// One cell of a list (单元格): it knows how it looks, how it sorts and how it is exported.
public sealed interface Cell {

    /// As on the page, in the language of the request.
    String shown();

    /// @param href where the words lead, if anywhere
    record Words(String text, @Nullable String href) implements Cell {
        @Override
        public String shown() {
            return text;
        }
    }

    /// @param digits after the point, for display only
    record Figure(BigDecimal value, int digits) implements Cell {
        @Override
        public String shown() {
            return digits == 0 && value.scale() <= 0
                    ? Display.number(value)
                    : Display.number(value, digits);
        }
    }

    record Day(LocalDate day) implements Cell {
        @Override
        public String shown() {
            return Display.day(day);
        }
    }

    record Month(YearMonth month) implements Cell {
        @Override
        public String shown() {
            return Display.month(month);
        }
    }

    record Moment(Instant moment) implements Cell {
        @Override
        public String shown() {
            return Display.moment(moment);
        }
    }

    record State(Light light) implements Cell {
        @Override
        public String shown() {
            return light.word();
        }
    }

    /// @param colour as in ui/Badge.jte
    record Tag(String text, String colour) implements Cell {
        @Override
        public String shown() {
            return text;
        }
    }

    /// Leads somewhere, but sorts and is exported by its value: 第 10 版 comes after 第 9 版.
    record Link(Cell value, String text, String href) implements Cell {
        @Override
        public String shown() {
            return text;
        }
    }

    /// A button that does something and leads on, as a notice that is read by opening it.
    ///
    /// @param action where the form is sent
    /// @param strong stands out among the others
    record Open(String text, String action, boolean strong) implements Cell {
        @Override
        public String shown() {
            return text;
        }
    }

    /// There is no value, and this is why: 未报, 不适用, 无. Never 0, never blank.
    record None(String why) implements Cell {
        @Override
        public String shown() {
            return why;
        }
    }

    static Cell words(@Nullable String text) {
        return text == null || text.isBlank() ? none() : new Words(text, null);
    }

    static Cell link(String text, String href) {
        return new Words(text, href);
    }

    static Cell link(Cell value, String href) {
        return new Link(value, value.shown(), href);
    }

    static Cell figure(long value) {
        return new Figure(BigDecimal.valueOf(value), 0);
    }

    /// 未报 when there is no figure.
    static Cell figure(@Nullable BigDecimal value, int digits) {
        return value == null ? new None(Text.t("ui.none.missing")) : new Figure(value, digits);
    }

    static Cell day(@Nullable LocalDate day) {
        return day == null ? none() : new Day(day);
    }

    static Cell moment(@Nullable Instant moment) {
        return moment == null ? none() : new Moment(moment);
    }

    /// 无
    static Cell none() {
        return new None(Text.t("ui.none"));
    }

    /// 不适用
    static Cell notApplicable() {
        return new None(Text.t("ui.none.not-applicable"));
    }
}
