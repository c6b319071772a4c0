package org.wupian.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wupian.directory.Organisations;
import org.wupian.enterprise.Sources;
import org.wupian.ui.Text;

/// The rosters as sources of what is known of operators (名单作为来源).
@Component
class RosterSources implements Sources {

    private final RosterTable rosters;
    private final SourceQuery query;
    private final Organisations organisations;

    RosterSources(RosterTable rosters, SourceQuery query, Organisations organisations) {
        this.rosters = rosters;
        this.query = query;
        this.organisations = organisations;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> names(Set<String> sources) {
        if (sources.isEmpty()) {
            return Map.of();
        }
        Map<String, Roster> known =
                rosters.all().stream().collect(Collectors.toMap(Roster::code, it -> it));
        Map<String, String> names = new HashMap<>();
        for (String source : sources) {
            String[] parts = source.split("/", 3);
            if (parts.length == 3) {
                names.put(source, name(known.get(parts[0]), parts));
            }
        }
        return names;
    }

    /// List, which of its sources, and who sent it.
    private String name(@Nullable Roster roster, String[] parts) {
        if (parts[2].endsWith(ListImport.DECLARED)) {
            return Text.t("roster.source.declared", roster == null ? parts[0] : roster.name());
        }
        String sender = organisations.name(parts[2]);
        if (roster == null) {
            return Text.t("roster.source.of", parts[0], sender);
        }
        return roster.source(parts[1])
                .map(it -> Text.t("roster.source.ofPart", roster.name(), it.name(), sender))
                .orElseGet(() -> Text.t("roster.source.of", roster.name(), sender));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, String> pages(Set<Long> batches) {
        return batches.isEmpty()
                ? Map.of()
                : query.visible(batches).stream()
                        .collect(Collectors.toMap(it -> it, it -> "/imports/" + it));
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> sharedBy(long operator) {
        return query.pushedWith(operator);
    }
}
