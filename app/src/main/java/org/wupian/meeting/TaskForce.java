package org.wupian.meeting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wupian.directory.Area;
import org.wupian.directory.GroupMember;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.kernel.Pack;

/// The task force and its working groups (工作专班、专项工作组), as the pack says.
@Component
public class TaskForce {

    private final Organisations organisations;
    private final String code;

    TaskForce(Organisations organisations, Pack pack) {
        this.organisations = organisations;
        this.code = pack.property("taskforce", "");
    }

    /// The task force or one of its groups with its seats.
    ///
    /// @param areas the fields of work it follows
    public record Circle(
            Organisation organisation,
            List<Area> areas,
            List<Organisation> secretariats,
            List<Organisation> leads,
            List<Organisation> members) {

        /// Everybody with a seat, the secretariat first.
        public List<Organisation> all() {
            return Stream.of(secretariats, leads, members).flatMap(List::stream).toList();
        }
    }

    /// The task force first, then its groups in the pack's order. Where the pack has no task force,
    /// its office stands for it.
    public List<Circle> circles() {
        boolean headless = organisations.find(code).isEmpty();
        return organisations.all().stream()
                .filter(it ->
                        it.kind() == Organisation.Kind.GROUP
                                || (headless && it.kind() == Organisation.Kind.OFFICE))
                .sorted((a, b) -> Boolean.compare(isWhole(b.code()), isWhole(a.code())))
                .map(this::circle)
                .toList();
    }

    public Optional<Circle> find(String group) {
        return organisations
                .find(group)
                .filter(it -> it.kind() == Organisation.Kind.GROUP || isWhole(it.code()))
                .map(this::circle);
    }

    /// Whether this is the task force itself, or its office, which look at every field of work.
    public boolean isWhole(String group) {
        return group.equals(code)
                || organisations
                        .find(group)
                        .filter(it -> it.kind() == Organisation.Kind.OFFICE)
                        .isPresent();
    }

    /// Codes of the fields of work a group looks at.
    public List<String> areas(String group) {
        return organisations.areas().stream()
                .filter(it -> isWhole(group) || group.equals(it.group()))
                .map(Area::code)
                .toList();
    }

    /// Who follows a field of work; null when nobody does.
    public @Nullable String circleOf(@Nullable String area) {
        return area == null ? null : organisations.area(area).map(Area::group).orElse(null);
    }

    /// Codes of those whose joint meetings take up what belongs to this circle.
    List<String> hosts(@Nullable String circle) {
        return Stream.concat(
                        circles().stream()
                                .map(it -> it.organisation().code())
                                .filter(this::isWhole),
                        Stream.ofNullable(circle))
                .toList();
    }

    private Circle circle(Organisation group) {
        return new Circle(
                group,
                organisations.areas().stream()
                        .filter(it -> group.code().equals(it.group()))
                        .toList(),
                seats(group, "office"),
                seats(group, "lead"),
                seats(group, "member"));
    }

    private List<Organisation> seats(Organisation group, String role) {
        return organisations.groupMembers().stream()
                .filter(it -> it.group().equals(group.code()) && it.role().equals(role))
                .map(GroupMember::member)
                .flatMap(it -> organisations.find(it).stream())
                .toList();
    }
}
