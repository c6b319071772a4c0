package org.wupian.directory;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who works for an organisation (单位人员).
@Service
public class People {

    private final AccountTable table;

    People(AccountTable table) {
        this.table = table;
    }

    /// The organisation's people who may sign in, clerks before leaders; as far as the caller may
    /// see them.
    @Transactional(readOnly = true)
    public List<Person> of(String organisation) {
        return table.people(organisation);
    }
}
