package org.wupian.supervision;

/// Why a report cannot be taken as it is (缺项): the field and what is wrong with it.
///
/// @param field `status`, `done`, `next`, `difficulties` or `figures`
public record Gap(String field, Code code) {

    public enum Code {
        EMPTY,
        TOO_LONG,
        NOT_A_FIGURE
    }
}
