package org.wupian.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wupian.kernel.Pack;

/// Banks that are compared with each other (银行分组), from the pack's `bank-groups.csv`: those named,
/// and those whose name has one of the group's words.
@Component
public class BankGroups {

    private record Written(
            String code, String name, String english, List<String> members, List<String> words) {

        boolean fits(String bank) {
            return words.stream().anyMatch(bank::contains);
        }
    }

    private final List<Written> written;
    private final Organisations organisations;

    BankGroups(Pack pack, Organisations organisations) {
        this.written =
                pack.rows("bank-groups.csv").stream()
                        .map(it ->
                                new Written(
                                        it.text("code"),
                                        it.text("name"),
                                        it.text("english"),
                                        it.list("members"),
                                        it.list("words")))
                        .toList();
        this.organisations = organisations;
    }

    /// Some banks of one kind.
    public record BankGroup(String code, String name, String english, List<String> members) {

        public BankGroup {
            members = List.copyOf(members);
        }
    }

    /// The groups that have a bank; a bank is in the first that fits.
    public List<BankGroup> all() {
        Map<Written, List<String>> members = new LinkedHashMap<>();
        written.forEach(it -> members.put(it, new ArrayList<>()));
        for (Organisation bank : organisations.of(Organisation.Kind.BANK)) {
            written.stream()
                    .filter(it -> it.members().contains(bank.code()))
                    .findFirst()
                    .or(() -> written.stream().filter(it -> it.fits(bank.name())).findFirst())
                    .ifPresent(it ->
                            members.computeIfAbsent(it, _ -> new ArrayList<>()).add(bank.code()));
        }
        return members.entrySet().stream()
                .filter(it -> !it.getValue().isEmpty())
                .map(it ->
                        new BankGroup(
                                it.getKey().code(),
                                it.getKey().name(),
                                it.getKey().english(),
                                it.getValue()))
                .toList();
    }

    /// The group a bank is in, if any.
    public Optional<BankGroup> of(String bank) {
        return all().stream().filter(it -> it.members().contains(bank)).findFirst();
    }
}
