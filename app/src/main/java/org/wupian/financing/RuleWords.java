package org.wupian.financing;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wupian.directory.Organisations;
import org.wupian.eligibility.Attribute;
import org.wupian.eligibility.Condition;
import org.wupian.eligibility.Reason;
import org.wupian.eligibility.Rule;
import org.wupian.kernel.Money;
import org.wupian.roster.Roster;
import org.wupian.roster.Rosters;
import org.wupian.ui.Text;

/// Rules in words (规则释义), for people who do not read their text.
@Component
public class RuleWords {

    private static final int YEAR = 12;

    private final Organisations organisations;
    private final Rosters rosters;
    private final ProductKinds kinds;

    RuleWords(Organisations organisations, Rosters rosters, ProductKinds kinds) {
        this.organisations = organisations;
        this.rosters = rosters;
        this.kinds = kinds;
    }

    /// A sentence for each thing it asks; none when it asks nothing.
    public List<String> of(Rule rule) {
        return rule instanceof Rule.All all
                ? all.rules().stream().flatMap(it -> of(it).stream()).toList()
                : List.of(words(rule, false));
    }

    private String words(Rule rule, boolean negated) {
        return switch (rule) {
            case Rule.Is it -> asks(it.condition(), negated);
            case Rule.Not it -> words(it.rule(), !negated);
            case Rule.All it -> joined(it.rules(), negated, negated ? "or" : "and");
            case Rule.Any it -> joined(it.rules(), negated, negated ? "and" : "or");
        };
    }

    private String joined(List<Rule> rules, boolean negated, String between) {
        return rules.isEmpty()
                ? Text.t("financing.asks.nothing")
                : rules.stream()
                        .map(it -> words(it, negated))
                        .collect(Collectors.joining(Text.t("financing.asks." + between)));
    }

    String asks(Condition condition, boolean negated) {
        String key = "financing.asks." + Reason.codeOf(condition, negated);
        return switch (condition) {
            case Condition.Compares it ->
                    Text.t(
                            it.attribute().equals(UsualAttributes.AGE)
                                            && key.equals("financing.asks.at-least")
                                    ? "financing.asks.age"
                                    : key,
                            label(it.attribute()),
                            amount(it.attribute(), it.bound()));
            case Condition.OneOfNumbers it ->
                    Text.t(
                            key,
                            label(it.attribute()),
                            it.values().stream()
                                    .map(value -> amount(it.attribute(), value))
                                    .collect(Collectors.joining(Text.t("financing.asks.comma"))));
            case Condition.OneOf it ->
                    Text.t(key, label(it.attribute()), all(it.attribute(), it.values()));
            case Condition.Begins it -> Text.t(key, label(it.attribute()), it.prefix());
            case Condition.Holds it ->
                    Text.t(key, label(it.attribute()), word(it.attribute(), it.value()));
            case Condition.Counts it -> Text.t(key, label(it.attribute()), it.bound());
            case Condition.IsSo it -> Text.t(key, label(it.attribute()));
            case Condition.Outside it -> Text.t(key, it.text());
        };
    }

    public static String label(Attribute attribute) {
        return Text.t("financing.attribute." + attribute.name());
    }

    private String all(Attribute attribute, Collection<String> values) {
        return values.stream()
                .map(it -> word(attribute, it))
                .collect(Collectors.joining(Text.t("financing.asks.comma")));
    }

    /// A value as people say it.
    public String word(Attribute attribute, String value) {
        return switch (attribute.name()) {
            case "division" -> organisations.county(value).map(it -> it.name()).orElse(value);
            case "collateral" -> ProductKinds.name(kinds.collateral(), value);
            case "rosters" ->
                    rosters.all().stream()
                            .filter(it -> it.code().equals(value))
                            .map(Roster::name)
                            .findFirst()
                            .orElse(value);
            case "size", "kind", "section", "taxGrade" -> ofList(attribute.name(), value);
            default -> value;
        };
    }

    private static String ofList(String name, String value) {
        String key = "financing.%s.%s".formatted(name, value.toLowerCase(Locale.ROOT));
        return Text.has(key) ? Text.t(key) : value;
    }

    static String amount(Attribute attribute, long value) {
        return switch (attribute.unit()) {
            case FEN -> Text.t("financing.wan", new Money(value).wan());
            case MONTHS -> months(value);
            case POINTS -> Text.t("financing.points", value);
            case NONE -> Text.t("financing.number", BigDecimal.valueOf(value));
        };
    }

    static String months(long months) {
        if (months < YEAR) {
            return Text.t("financing.month.count", months);
        }
        return months % YEAR == 0
                ? Text.t("financing.years", months / YEAR)
                : Text.t("financing.years.months", months / YEAR, months % YEAR);
    }
}
