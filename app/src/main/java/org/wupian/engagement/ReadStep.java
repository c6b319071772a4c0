package org.wupian.engagement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wupian.document.table.WrittenDate;
import org.wupian.kernel.Written;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;

/// Makes a step of what was typed and gathers all that is wrong with it (步骤填写检查).
public final class ReadStep {

    private static final int LONGEST_PERSON = 50;
    private static final int LONGEST_RESULT = 200;
    private static final int LONGEST_PURPOSE = 100;
    private static final int LONGEST_NOTE = 1000;
    private static final int LONGEST_TERM = 600;
    private static final int YEARS_AHEAD = 3;

    /// 1 000 亿元, in fen.
    private static final long MOST_FEN = 10_000_000_000_000L;

    private static final int WAN_TO_FEN = 6;
    private static final Set<String> NO = Set.of("", "否", "false", "0", "no", "n");

    private final StepForm form;
    private final LocalDate today;
    private final List<FieldError> wrong = new ArrayList<>();

    private ReadStep(StepForm form, LocalDate today) {
        this.form = form;
        this.today = today;
    }

    /// @param openedOn no step is earlier
    /// @param person who was there when nobody is named
    /// @throws Invalid when anything is wrong
    public static NewStep of(StepForm form, LocalDate openedOn, LocalDate today, String person) {
        ReadStep reading = new ReadStep(form, today);
        NewStep step = reading.step(openedOn, person);
        if (!reading.wrong.isEmpty()) {
            throw new Invalid(reading.wrong);
        }
        return step;
    }

    private NewStep step(LocalDate openedOn, String person) {
        Step.@Nullable Kind kind = kind();
        LocalDate day = day(openedOn);
        boolean noNeed = !NO.contains(plain(form.noNeed()).toLowerCase(Locale.ROOT));
        @Nullable Long amount = amount();
        if (kind != null) {
            checkAmount(kind, amount, noNeed);
        }
        String named = text("person", form.person(), LONGEST_PERSON);
        return new NewStep(
                kind == null ? Step.Kind.VISITED : kind,
                day,
                named.isEmpty() ? person : named,
                text("result", form.result(), LONGEST_RESULT),
                amount,
                term(),
                text("purpose", form.purpose(), LONGEST_PURPOSE),
                noNeed && kind == Step.Kind.NEED,
                nextOn(day),
                text("note", form.note(), LONGEST_NOTE));
    }

    private Step.@Nullable Kind kind() {
        String typed = plain(form.kind()).toUpperCase(Locale.ROOT);
        Optional<Step.Kind> found =
                Arrays.stream(Step.Kind.values()).filter(it -> it.name().equals(typed)).findFirst();
        if (found.isEmpty()) {
            wrong.add(new FieldError("kind", "engagement.error.kind"));
        }
        return found.orElse(null);
    }

    private void checkAmount(Step.Kind kind, @Nullable Long amount, boolean noNeed) {
        boolean asked = !plain(form.amount()).isEmpty();
        if (kind.needsAmount() && !asked) {
            wrong.add(new FieldError(form.amountField(), "engagement.error.amount.missing"));
        } else if (kind == Step.Kind.NEED && noNeed == asked) {
            wrong.add(new FieldError(form.amountField(), "engagement.error.need"));
        } else if (!kind.needsAmount() && kind != Step.Kind.NEED && (asked || noNeed)) {
            wrong.add(new FieldError(form.amountField(), "engagement.error.amount.none"));
        }
    }

    private @Nullable Long amount() {
        String typed = plain(form.amount()).replace(",", "");
        if (typed.isEmpty()) {
            return null;
        }
        try {
            long fen =
                    new BigDecimal(typed)
                            .movePointRight(form.fen() ? 0 : WAN_TO_FEN)
                            .longValueExact();
            if (fen > 0 && fen <= MOST_FEN) {
                return fen;
            }
        } catch (ArithmeticException | NumberFormatException _) {
            // said below
        }
        wrong.add(
                new FieldError(
                        form.amountField(),
                        form.fen() ? "engagement.error.amount.fen" : "engagement.error.amount.wan",
                        typed));
        return null;
    }

    private @Nullable Integer term() {
        String typed = plain(form.termMonths());
        if (typed.isEmpty()) {
            return null;
        }
        if (typed.matches("\\d{1,3}")) {
            int months = Integer.parseInt(typed);
            if (months >= 1 && months <= LONGEST_TERM) {
                return months;
            }
        }
        wrong.add(new FieldError("termMonths", "engagement.error.term", LONGEST_TERM));
        return null;
    }

    private LocalDate day(LocalDate openedOn) {
        @Nullable LocalDate day = written("on", form.on());
        if (day == null) {
            if (plain(form.on()).isEmpty()) {
                wrong.add(new FieldError("on", "engagement.error.on.missing"));
            }
            return today;
        }
        if (day.isAfter(today)) {
            wrong.add(new FieldError("on", "engagement.error.on.future", day, today));
        } else if (day.isBefore(openedOn)) {
            wrong.add(new FieldError("on", "engagement.error.on.early", day, openedOn));
        }
        return day;
    }

    private @Nullable LocalDate nextOn(LocalDate day) {
        @Nullable LocalDate next = written("nextOn", form.nextOn());
        if (next != null && (next.isBefore(day) || next.isAfter(today.plusYears(YEARS_AHEAD)))) {
            wrong.add(new FieldError("nextOn", "engagement.error.next", next, day));
        }
        return next;
    }

    private @Nullable LocalDate written(String field, @Nullable String typed) {
        String text = plain(typed);
        if (text.isEmpty()) {
            return null;
        }
        Optional<WrittenDate> date =
                WrittenDate.of(text).filter(it -> it.precision() == WrittenDate.Precision.DAY);
        if (date.isEmpty()) {
            wrong.add(new FieldError(field, "engagement.error.written", text));
            return null;
        }
        return date.get().first();
    }

    private String text(String field, @Nullable String typed, int longest) {
        String text = Objects.requireNonNullElse(typed, "").replace("\0", "").strip();
        if (text.length() > longest) {
            wrong.add(new FieldError(field, "engagement.error.long", longest));
            return text.substring(0, longest);
        }
        return text;
    }

    /// The database holds no NUL.
    private static String plain(@Nullable String typed) {
        return Written.plain(Objects.requireNonNullElse(typed, "").replace("\0", ""));
    }
}
