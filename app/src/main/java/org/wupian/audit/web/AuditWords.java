package org.wupian.audit.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wupian.directory.Organisations;
import org.wupian.directory.People;
import org.wupian.ui.Display;
import org.wupian.ui.Named;
import org.wupian.ui.Text;

/// The audit trail in the words of its readers (审计事项的文字): kinds of events, what they happened to,
/// their facts. Made for one page.
class AuditWords {

    private static final String MONTH = "20\\d\\d-(?:0[1-9]|1[0-2])";
    private static final int SHORT = 12;

    /// Details and parts of subjects that are an organisation's code.
    private static final Set<String> UNITS =
            Set.of("host", "owner", "organisation", "sender", "recipient", "assignedTo", "county");

    private static final Set<String> OF_UNITS = Set.of("progress", "month", "webhook", "return");

    private final Organisations organisations;
    private final People people;
    private final Map<String, Map<String, String>> named;

    AuditWords(Organisations organisations, People people, List<Named> named) {
        this.organisations = organisations;
        this.people = people;
        this.named = named.stream().collect(Collectors.toMap(Named::kind, Named::names));
    }

    static String action(String action) {
        return Text.t("audit.action." + action);
    }

    /// Who did it; nobody has signed in yet where somebody tries to.
    String person(String account) {
        return account.isEmpty() ? Text.t("audit.nobody") : people.name(account);
    }

    /// What it happened to: `progress/2026-10/7/science/PART` is 进展报告 2026年10月 7 市科技局 分工报告.
    String subject(String subject) {
        String[] parts = subject.split("/", -1);
        List<String> words = new ArrayList<>(List.of(Text.t("audit.subject." + parts[0])));
        for (String part : Arrays.asList(parts).subList(1, parts.length)) {
            words.add(part(parts[0], part));
        }
        return String.join(" ", words);
    }

    private String part(String kind, String part) {
        if (part.matches(MONTH)) {
            return Display.month(YearMonth.parse(part));
        }
        if (kind.equals("account")) {
            return people.name(part);
        }
        Map<String, String> names = named.getOrDefault(kind, Map.of());
        if (names.containsKey(part)) {
            return names.get(part);
        }
        String key = "audit.subject." + kind + "." + part;
        if (Text.has(key)) {
            return Text.t(key);
        }
        return OF_UNITS.contains(kind) ? organisations.name(part) : part;
    }

    /// @param detail `name=value` lines
    String detail(String detail) {
        return detail.lines()
                .filter(it -> it.indexOf('=') > 0)
                .map(this::fact)
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining("；"));
    }

    private String fact(String line) {
        String name = line.substring(0, line.indexOf('='));
        String value = line.substring(line.indexOf('=') + 1);
        return value.isBlank()
                ? ""
                : Text.t("audit.fact", Text.t("audit.detail." + name), value(name, value));
    }

    private String value(String name, String value) {
        if (UNITS.contains(name)) {
            return organisations.name(value);
        }
        if (named.containsKey(name)) {
            return named.get(name).getOrDefault(value, value);
        }
        return switch (name) {
            case "sha256" -> value.substring(0, Math.min(SHORT, value.length())) + "…";
            case "month" -> value.matches(MONTH) ? Display.month(YearMonth.parse(value)) : value;
            case "fields" ->
                    Arrays.stream(value.split(","))
                            .map(it -> word(name, it))
                            .collect(Collectors.joining("、"));
            case "attribute" -> known("enterprise.attribute." + value, value);
            default -> word(name, value);
        };
    }

    private static String word(String name, String value) {
        return known("audit.value." + name + "." + value, value);
    }

    private static String known(String key, String otherwise) {
        return Text.has(key) ? Text.t(key) : otherwise;
    }
}
