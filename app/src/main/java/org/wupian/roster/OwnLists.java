package org.wupian.roster;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wupian.database.CurrentCaller;
import org.wupian.enterprise.Operator;
import org.wupian.enterprise.Operators;

/// What the lists say of the caller's own enterprise (本企业所在名单).
@Service
public class OwnLists {

    private final Operators operators;
    private final OwnQuery query;

    OwnLists(Operators operators, OwnQuery query) {
        this.operators = operators;
        this.query = query;
    }

    /// The record the caller's enterprise stands for in the register.
    @Transactional(readOnly = true)
    public Optional<Operator> operator() {
        return operators.ownOf(CurrentCaller.get().organisation());
    }

    /// Its entries in the newest versions.
    @Transactional(readOnly = true)
    public List<OwnEntry> all() {
        return operators
                .ownOf(CurrentCaller.get().organisation())
                .map(it -> query.of(it.id()))
                .orElse(List.of());
    }
}
