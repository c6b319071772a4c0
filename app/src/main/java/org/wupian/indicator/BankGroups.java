package org.wupian.indicator;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wupian.kernel.Pack;

/// Banks that are compared with each other (银行分组), from the pack's `bank-groups.csv`.
@Component
public class BankGroups {

    private final List<BankGroup> all;

    BankGroups(Pack pack) {
        this.all =
                pack.rows("bank-groups.csv").stream()
                        .map(it ->
                                new BankGroup(
                                        it.text("code"),
                                        it.text("name"),
                                        it.text("english"),
                                        it.list("members")))
                        .toList();
    }

    /// Some banks of one kind.
    public record BankGroup(String code, String name, String english, List<String> members) {

        public BankGroup {
            members = List.copyOf(members);
        }
    }

    public List<BankGroup> all() {
        return all;
    }

    /// The group a bank is in, if any.
    public java.util.Optional<BankGroup> of(String bank) {
        return all.stream().filter(it -> it.members().contains(bank)).findFirst();
    }
}
