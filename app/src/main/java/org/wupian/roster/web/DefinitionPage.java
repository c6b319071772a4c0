package org.wupian.roster.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wupian.roster.Roster;
import org.wupian.roster.RosterColumn;
import org.wupian.ui.Errors;
import org.wupian.ui.Option;
import org.wupian.ui.Screen;
import org.wupian.ui.Text;

/// The definition of a roster as a form.
///
/// @param roster as it is, null for a new one
/// @param movable the caller may give it to another owner
public record DefinitionPage(
        @Nullable Roster roster,
        DefinitionForm form,
        List<Option> owners,
        List<Option> measures,
        List<Option> groups,
        boolean movable,
        String ownerName,
        Errors errors)
        implements Screen {

    @Override
    public int status() {
        return errors.status();
    }

    public String path() {
        return roster == null ? "/rosters" : Links.roster(roster.code()) + "/definition";
    }

    public static List<Option> subjects() {
        return List.of(
                option("subject", "ENTERPRISE"),
                option("subject", "PROJECT"),
                option("subject", "BOTH"));
    }

    public static List<Option> cadences() {
        return List.of(
                option("cadence", "EVENT"),
                option("cadence", "MONTHLY"),
                option("cadence", "QUARTERLY"),
                option("cadence", "YEARLY"));
    }

    public static List<Option> visits() {
        return List.of(
                option("visits", "NONE"),
                option("visits", "EVERY_BANK"),
                option("visits", "ASSIGNED"),
                option("visits", "COUNTY"));
    }

    public static List<Option> figuresCadences() {
        return List.of(option("cadence", "MONTHLY"), option("cadence", "QUARTERLY"));
    }

    private static Option option(String group, String value) {
        return new Option(value, word(group, value));
    }

    public static String word(String group, String value) {
        return Text.t("roster." + group + "." + value.toLowerCase(java.util.Locale.ROOT));
    }

    public static String kind(RosterColumn it) {
        return word("kind", it.kind().name());
    }
}
