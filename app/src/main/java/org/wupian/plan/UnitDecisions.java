package org.wupian.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.directory.Resolution;
import org.wupian.directory.UnitClass;

/// Finds whom the names of a written plan stand for: as somebody decided, else as the directory
/// knows them.
@Component
class UnitDecisions {

    /// The decision that a name stands for nobody here.
    static final String NOBODY = "-";

    private static final String CLASS = "class:";
    private static final List<String> LEVELS = List.of("市", "县", "区");

    private final Organisations organisations;

    UnitDecisions(Organisations organisations) {
        this.organisations = organisations;
    }

    /// @param decided name → organisation's code, `class:` and a class's code, or [#NOBODY]
    List<UnitDecision> of(WrittenPlan plan, Map<String, String> decided) {
        return plan.names().stream().map(it -> of(it, decided)).toList();
    }

    UnitDecision of(String name, Map<String, String> decided) {
        String choice = decided.getOrDefault(name, "");
        if (choice.equals(NOBODY)) {
            return new UnitDecision.Nobody(name);
        }
        if (choice.startsWith(CLASS)) {
            String code = choice.substring(CLASS.length());
            for (UnitClass it : organisations.classes()) {
                if (it.code().equals(code)) {
                    return several(name, it, true);
                }
            }
        }
        Organisation chosen = choice.isEmpty() ? null : organisations.find(choice).orElse(null);
        return chosen != null ? new UnitDecision.Unit(name, chosen, true) : known(name);
    }

    /// Whether a choice is one that [#of] understands.
    boolean isChoice(String choice) {
        return choice.equals(NOBODY)
                || organisations.find(choice).isPresent()
                || choice.startsWith(CLASS)
                        && organisations.classes().stream()
                                .anyMatch(it -> it.code().equals(choice.substring(CLASS.length())));
    }

    /// A list often writes the level once: 市发改委、财政局 means 市财政局.
    private UnitDecision known(String name) {
        return Stream.concat(Stream.of(""), LEVELS.stream().filter(it -> !name.startsWith(it)))
                .map(level -> organisations.resolve(level + name))
                .filter(it -> !(it instanceof Resolution.Unknown))
                .findFirst()
                .map(it -> decision(name, it))
                .orElseGet(() -> decision(name, organisations.resolve(name)));
    }

    private static UnitDecision decision(String name, Resolution resolution) {
        return switch (resolution) {
            case Resolution.Unit(Organisation unit) -> new UnitDecision.Unit(name, unit, false);
            case Resolution.Several(UnitClass all) -> several(name, all, false);
            case Resolution.Unknown(List<Organisation> suggestions) ->
                    new UnitDecision.Open(name, suggestions);
        };
    }

    private static UnitDecision several(String name, UnitClass all, boolean byPerson) {
        return new UnitDecision.Several(name, all.code(), all.name(), all.members(), byPerson);
    }
}
