package org.wupian.directory;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wupian.kernel.NotFound;

/// The organisations of the city (机构目录). They change with the pack only, so every process keeps
/// them in memory.
@Service
public class Organisations {

    private final OrganisationTable table;
    private volatile Snapshot snapshot = Snapshot.EMPTY;

    Organisations(OrganisationTable table) {
        this.table = table;
    }

    /// Every organisation, in the pack's order.
    public List<Organisation> all() {
        return snapshot.all;
    }

    public List<Organisation> of(Organisation.Kind kind) {
        return snapshot.all.stream().filter(it -> it.kind() == kind).toList();
    }

    public Optional<Organisation> find(String code) {
        return Optional.ofNullable(snapshot.byCode.get(code));
    }

    /// @throws NotFound when no organisation has the code
    public Organisation get(String code) {
        return find(code).orElseThrow(() -> new NotFound("organisation " + code));
    }

    /// The organisation's name, or the code itself when it is not known.
    public String name(String code) {
        return find(code).map(Organisation::name).orElse(code);
    }

    public List<UnitClass> classes() {
        return snapshot.classes;
    }

    public List<Area> areas() {
        return snapshot.areas;
    }

    public Optional<Area> area(String code) {
        return snapshot.areas.stream().filter(it -> it.code().equals(code)).findFirst();
    }

    public List<GroupMember> groupMembers() {
        return snapshot.groupMembers;
    }

    /// Finds whom a document means by a name as written, brackets and blanks notwithstanding.
    public Resolution resolve(String nameAsWritten) {
        String key = key(nameAsWritten);
        Organisation unit = snapshot.byName.get(key);
        if (unit != null) {
            return new Resolution.Unit(unit);
        }
        UnitClass several = snapshot.classByName.get(key);
        if (several != null) {
            return new Resolution.Several(several);
        }
        return new Resolution.Unknown(suggestions(key));
    }

    /// The organisation of exactly this name or alias, brackets and blanks notwithstanding; looks
    /// for nothing similar, so it may be asked for every row of a long list.
    public Optional<Organisation> called(String nameAsWritten) {
        return Optional.ofNullable(snapshot.byName.get(key(nameAsWritten)));
    }

    /// The county of this code or name.
    public Optional<Organisation> county(String codeOrName) {
        return find(codeOrName)
                .or(() -> called(codeOrName))
                .filter(it -> it.kind() == Organisation.Kind.COUNTY);
    }

    @Transactional(readOnly = true)
    public void reload() {
        List<Organisation> all = table.all();
        snapshot = new Snapshot(all, table.classes(all), table.areas(), table.groupMembers());
    }

    /// The names that share most character pairs with the key, at least a third of them.
    private List<Organisation> suggestions(String key) {
        Set<String> wanted = pairs(key);
        Map<Organisation, Double> likeness = new HashMap<>();
        snapshot.byName.forEach(
                (name, unit) -> likeness.merge(unit, likeness(wanted, pairs(name)), Math::max));
        return likeness.entrySet().stream()
                .filter(it -> it.getValue() >= 1 / 3.0)
                .sorted(
                        Map.Entry.<Organisation, Double>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(it -> it.getKey().code()))
                .limit(5)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static double likeness(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        long common = one.stream().filter(other::contains).count();
        return 2.0 * common / (one.size() + other.size());
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }

    /// Names are compared without blanks and with full-width brackets.
    static String key(String name) {
        return name.strip().replaceAll("[\\s\\u3000]+", "").replace('(', '（').replace(')', '）');
    }

    /// One consistent reading of the tables.
    private static final class Snapshot {

        static final Snapshot EMPTY = new Snapshot(List.of(), List.of(), List.of(), List.of());

        final List<Organisation> all;
        final List<UnitClass> classes;
        final List<Area> areas;
        final List<GroupMember> groupMembers;
        final Map<String, Organisation> byCode = new HashMap<>();
        final Map<String, Organisation> byName = new HashMap<>();
        final Map<String, UnitClass> classByName = new HashMap<>();

        Snapshot(
                List<Organisation> all,
                List<UnitClass> classes,
                List<Area> areas,
                List<GroupMember> groupMembers) {
            this.all = all;
            this.classes = classes;
            this.areas = areas;
            this.groupMembers = groupMembers;
            for (Organisation it : all) {
                byCode.put(it.code(), it);
                byName.put(key(it.name()), it);
                it.aliases().forEach(alias -> byName.putIfAbsent(key(alias), it));
            }
            for (UnitClass it : classes) {
                classByName.put(key(it.name()), it);
                it.aliases().forEach(alias -> classByName.putIfAbsent(key(alias), it));
            }
        }
    }
}
