package org.wupian.financing;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wupian.eligibility.Attribute;
import org.wupian.eligibility.Condition;
import org.wupian.eligibility.Reason;
import org.wupian.ui.Text;

/// Why a product does not fit, or what must be known to tell (匹配理由释义).
@Component
public class ReasonWords {

    private final RuleWords rules;

    ReasonWords(RuleWords rules) {
        this.rules = rules;
    }

    /// What is asked.
    public String condition(Reason reason) {
        return switch (reason) {
            case Reason.Unmet it -> rules.asks(it.condition(), it.negated());
            case Reason.Missing it -> RuleWords.label(it.attribute());
            case Reason.Undecided it -> rules.asks(it.condition(), false);
            case Reason.Either it ->
                    ways(it, way -> way.stream().map(this::condition).collect(and()));
        };
    }

    /// How far off it is, or how what is missing can be supplied.
    public String text(Reason reason) {
        return switch (reason) {
            case Reason.Unmet it -> unmet(it);
            case Reason.Missing it ->
                    Text.t(
                            "financing.reason.missing",
                            RuleWords.label(it.attribute()),
                            Text.t("financing.supply." + it.attribute().name()));
            case Reason.Undecided it ->
                    Text.t("financing.reason.undecided", rules.asks(it.condition(), false));
            case Reason.Either it -> ways(it, way -> way.stream().map(this::text).collect(and()));
        };
    }

    private static java.util.stream.Collector<CharSequence, ?, String> and() {
        return Collectors.joining(Text.t("financing.asks.and"));
    }

    private static String ways(
            Reason.Either it, java.util.function.Function<List<Reason>, String> words) {
        return it.ways().stream()
                .map(words)
                .distinct()
                .collect(Collectors.joining(Text.t("financing.asks.or")));
    }

    private String unmet(Reason.Unmet it) {
        String asked = rules.asks(it.condition(), it.negated());
        return it.condition() instanceof Condition.OnOne one
                ? Text.t("financing.reason.unmet", asked, have(one.attribute(), it.have()))
                : Text.t("financing.reason.unmet.outside", asked);
    }

    private String have(Attribute attribute, Object value) {
        return switch (value) {
            case Long number -> RuleWords.amount(attribute, number);
            case List<?> all when all.isEmpty() -> Text.t("financing.reason.none");
            case List<?> all ->
                    all.stream()
                            .map(one -> rules.word(attribute, one.toString()))
                            .collect(Collectors.joining(Text.t("financing.asks.comma")));
            case Boolean yes -> Text.t(yes ? "financing.reason.yes" : "financing.reason.no");
            default -> rules.word(attribute, value.toString());
        };
    }
}
