package org.wupian.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An organisation that takes part in the plan (单位): a department, a county, a bank …
///
/// @param code stable word, as in the pack's `units.csv`; a county's is its division code
/// @param name the name used on pages and in documents
/// @param aliases other ways documents write it, such as 人行 for the central bank's branch
/// @param division division code (行政区划代码, GB/T 2260), null for zones without one
/// @param assumed nobody gave this fact: the pack assumes it and marks it so
public record Organisation(
        String code,
        String name,
        Kind kind,
        List<String> aliases,
        @Nullable String division,
        boolean assumed) {

    /// What sort of unit it is (单位类别).
    public enum Kind {
        /// The task force's office (工作专班办公室).
        OFFICE,
        /// A working group (专项工作组).
        GROUP,
        /// A department of the city (市直部门).
        DEPARTMENT,
        /// A county, district or functional zone (县区、管委会).
        COUNTY,
        /// A bank (银行业金融机构).
        BANK,
        /// An insurer (保险业金融机构).
        INSURER,
        /// The regulator's and the central bank's branch (金融管理部门).
        REGULATOR,
        /// A company with duties in the plan (市属企业).
        COMPANY,
        /// An enterprise or another operator (企业、经营主体).
        ENTERPRISE
    }
}
