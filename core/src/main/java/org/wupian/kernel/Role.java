package org.wupian.kernel;

/// What an account may do (角色). Every account has exactly one; what it sees follows from its
/// organisation.
public enum Role {
    /// The task force's office (工作专班办公室): runs the month, reviews, closes, issues.
    OFFICE,
    /// A working group (专项工作组): sees and passes on the month of its own measures.
    GROUP,
    /// A department of the city (市直部门).
    DEPARTMENT,
    /// A county, district or functional zone (县区、管委会).
    COUNTY,
    /// A bank (银行业金融机构).
    BANK,
    /// An insurer (保险业金融机构).
    INSURER,
    /// The regulator's and the central bank's branch (金融监管分局、人民银行分行).
    REGULATOR,
    /// An enterprise or another operator (企业、经营主体).
    ENTERPRISE,
    /// Keeps accounts and settings, sees no reports (系统管理员).
    ADMINISTRATOR,
    /// Reads everything, changes nothing (审计员).
    AUDITOR,
    /// The product's own work, such as reminders; no account ever has it (系统自身).
    SYSTEM
}
