package org.wupian.roster.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Role;
import org.wupian.roster.OwnLists;
import org.wupian.roster.Request;
import org.wupian.roster.Requests;
import org.wupian.roster.Roster;
import org.wupian.roster.Rosters;
import org.wupian.ui.Text;
import org.wupian.ui.ToDo;
import org.wupian.ui.ToDos;

/// What the lists have for an enterprise's people: fresh answers, and where they stand.
@Component
class OwnToDos implements ToDos {

    /// An answer is news for so long.
    private static final Duration NEWS = Duration.ofDays(14);

    private final OwnLists own;
    private final Requests requests;
    private final Rosters rosters;
    private final Clock clock;

    OwnToDos(OwnLists own, Requests requests, Rosters rosters, Clock clock) {
        this.own = own;
        this.requests = requests;
        this.rosters = rosters;
        this.clock = clock;
    }

    @Override
    public List<ToDo> of(Caller caller) {
        if (!caller.is(Role.ENTERPRISE)) {
            return List.of();
        }
        List<ToDo> all = new ArrayList<>();
        Map<String, String> names =
                rosters.all().stream().collect(Collectors.toMap(Roster::code, Roster::name));
        Instant since = clock.instant().minus(NEWS);
        for (Request it : requests.all("")) {
            if (it.answeredAt() != null && it.answeredAt().isAfter(since)) {
                all.add(
                        todo(
                                it.state() == Request.State.ACCEPTED ? "accepted" : "refused",
                                Links.request(it),
                                names.getOrDefault(it.roster(), it.roster())));
            }
        }
        int lists = own.all().size();
        all.add(lists == 0 ? todo("own.none", "/rosters/own") : todo("own", "/rosters/own", lists));
        return all;
    }

    private static ToDo todo(String key, String path, Object... arguments) {
        return new ToDo(
                ToDo.Urgency.NEW,
                Text.t("roster.desk." + key, arguments),
                path,
                Text.t("roster.desk." + key + ".do"),
                null);
    }
}
