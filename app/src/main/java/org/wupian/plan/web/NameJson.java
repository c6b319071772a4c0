package org.wupian.plan.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wupian.directory.Organisation;
import org.wupian.plan.UnitDecision;

/// Whom a written name stands for, as the interface gives it.
///
/// @param kind `unit`, `class`, `nobody` or `open`
/// @param id of the organisation or class
/// @param suggestions codes, the likeliest first
record NameJson(String name, String kind, @Nullable String id, List<String> suggestions) {

    static NameJson of(UnitDecision decision) {
        return switch (decision) {
            case UnitDecision.Unit it ->
                    new NameJson(it.name(), "unit", it.organisation().code(), List.of());
            case UnitDecision.Several it -> new NameJson(it.name(), "class", it.code(), List.of());
            case UnitDecision.Nobody it -> new NameJson(it.name(), "nobody", null, List.of());
            case UnitDecision.Open it ->
                    new NameJson(
                            it.name(),
                            "open",
                            null,
                            it.suggestions().stream().map(Organisation::code).toList());
        };
    }
}
