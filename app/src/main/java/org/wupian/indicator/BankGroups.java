package org.wupian.indicator;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.kernel.Pack;

/// Banks that are compared with each other (银行分组), from the pack's `bank-groups.csv`: those named,
/// and those whose name has one of the group's words.
@Component
public class BankGroups {

    private record Written(
            String code, String name, String english, List<String> members, List<String> words) {

        boolean has(Organisation it) {
            return members.contains(it.code()) || words.stream().anyMatch(it.name()::contains);
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

    /// The groups that have a bank.
    public List<BankGroup> all() {
        List<Organisation> banks = organisations.of(Organisation.Kind.BANK);
        return written.stream()
                .map(it ->
                        new BankGroup(
                                it.code(),
                                it.name(),
                                it.english(),
                                banks.stream().filter(it::has).map(Organisation::code).toList()))
                .filter(it -> !it.members().isEmpty())
                .toList();
    }

    /// The group a bank is in, if any.
    public Optional<BankGroup> of(String bank) {
        return all().stream().filter(it -> it.members().contains(bank)).findFirst();
    }
}
