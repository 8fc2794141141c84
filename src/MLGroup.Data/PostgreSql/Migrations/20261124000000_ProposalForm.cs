using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace MLGroup.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class ProposalForm : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Text_Answers",
                table: "ProposalVersions",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Text_CountriesWished",
                table: "ProposalVersions",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Text_ExpectedOutputs",
                table: "ProposalVersions",
                type: "character varying(20000)",
                maxLength: 20000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Text_Facilitators",
                table: "ProposalVersions",
                type: "character varying(240)",
                maxLength: 240,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Text_HoursAMonth",
                table: "ProposalVersions",
                type: "character varying(60)",
                maxLength: 60,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Text_Objectives",
                table: "ProposalVersions",
                type: "character varying(20000)",
                maxLength: 20000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Text_OpenToMerging",
                table: "ProposalVersions",
                type: "character varying(60)",
                maxLength: 60,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Text_OwnMilestones",
                table: "ProposalVersions",
                type: "character varying(20000)",
                maxLength: 20000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Text_ProblemAndData",
                table: "ProposalVersions",
                type: "character varying(20000)",
                maxLength: 20000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Text_Start",
                table: "ProposalVersions",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Text_UseToOwnOffice",
                table: "ProposalVersions",
                type: "character varying(20000)",
                maxLength: 20000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Text_WouldLeadStrand",
                table: "ProposalVersions",
                type: "character varying(60)",
                maxLength: 60,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ConfirmedAt",
                table: "Proposals",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "CopiedFromId",
                table: "Proposals",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "EnteredById",
                table: "Proposals",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ExtendedUntil",
                table: "Proposals",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "LookedAfterById",
                table: "Proposals",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Submitted_Answers",
                table: "Proposals",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Submitted_CountriesWished",
                table: "Proposals",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Submitted_ExpectedOutputs",
                table: "Proposals",
                type: "character varying(20000)",
                maxLength: 20000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Submitted_Facilitators",
                table: "Proposals",
                type: "character varying(240)",
                maxLength: 240,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Submitted_HoursAMonth",
                table: "Proposals",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Submitted_Objectives",
                table: "Proposals",
                type: "character varying(20000)",
                maxLength: 20000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Submitted_OpenToMerging",
                table: "Proposals",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Submitted_OwnMilestones",
                table: "Proposals",
                type: "character varying(20000)",
                maxLength: 20000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Submitted_ProblemAndData",
                table: "Proposals",
                type: "character varying(20000)",
                maxLength: 20000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Submitted_Start",
                table: "Proposals",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Submitted_UseToOwnOffice",
                table: "Proposals",
                type: "character varying(20000)",
                maxLength: 20000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Submitted_WouldLeadStrand",
                table: "Proposals",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Text_Answers",
                table: "Proposals",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Text_CountriesWished",
                table: "Proposals",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Text_ExpectedOutputs",
                table: "Proposals",
                type: "character varying(20000)",
                maxLength: 20000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Text_Facilitators",
                table: "Proposals",
                type: "character varying(240)",
                maxLength: 240,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Text_HoursAMonth",
                table: "Proposals",
                type: "character varying(60)",
                maxLength: 60,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Text_Objectives",
                table: "Proposals",
                type: "character varying(20000)",
                maxLength: 20000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Text_OpenToMerging",
                table: "Proposals",
                type: "character varying(60)",
                maxLength: 60,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Text_OwnMilestones",
                table: "Proposals",
                type: "character varying(20000)",
                maxLength: 20000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Text_ProblemAndData",
                table: "Proposals",
                type: "character varying(20000)",
                maxLength: 20000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Text_Start",
                table: "Proposals",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Text_UseToOwnOffice",
                table: "Proposals",
                type: "character varying(20000)",
                maxLength: 20000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Text_WouldLeadStrand",
                table: "Proposals",
                type: "character varying(60)",
                maxLength: 60,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Questions",
                table: "Calls",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "UseToOthersWords",
                table: "Calls",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "WhatAndWhyWords",
                table: "Calls",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            // What was submitted before holds nothing in the new fields, which is not the same as no text at all.
            migrationBuilder.Sql(
                "UPDATE \"Proposals\" SET \"Submitted_Answers\" = '', \"Submitted_CountriesWished\" = '', \"Submitted_ExpectedOutputs\" = '', \"Submitted_Facilitators\" = '', \"Submitted_HoursAMonth\" = '', \"Submitted_Objectives\" = '', \"Submitted_OpenToMerging\" = '', \"Submitted_OwnMilestones\" = '', \"Submitted_ProblemAndData\" = '', \"Submitted_Start\" = '', \"Submitted_UseToOwnOffice\" = '', \"Submitted_WouldLeadStrand\" = '' WHERE \"Submitted_Title\" IS NOT NULL");

            migrationBuilder.CreateTable(
                name: "Extensions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ProposalId = table.Column<int>(type: "integer", nullable: false),
                    Until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    GrantedById = table.Column<int>(type: "integer", nullable: false),
                    GrantedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    UsedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Extensions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Extensions_Members_GrantedById",
                        column: x => x.GrantedById,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Extensions_Proposals_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "Proposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Interests",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ProposalId = table.Column<int>(type: "integer", nullable: false),
                    MemberId = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    SaidAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Interests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Interests_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Interests_Proposals_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "Proposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Presences",
                columns: table => new
                {
                    ProposalId = table.Column<int>(type: "integer", nullable: false),
                    MemberId = table.Column<int>(type: "integer", nullable: false),
                    SeenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Presences", x => new { x.ProposalId, x.MemberId });
                    table.ForeignKey(
                        name: "FK_Presences_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Presences_Proposals_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "Proposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_CopiedFromId",
                table: "Proposals",
                column: "CopiedFromId");

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_EnteredById",
                table: "Proposals",
                column: "EnteredById");

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_LookedAfterById",
                table: "Proposals",
                column: "LookedAfterById");

            migrationBuilder.CreateIndex(
                name: "IX_Extensions_GrantedById",
                table: "Extensions",
                column: "GrantedById");

            migrationBuilder.CreateIndex(
                name: "IX_Extensions_ProposalId",
                table: "Extensions",
                column: "ProposalId");

            migrationBuilder.CreateIndex(
                name: "IX_Interests_MemberId",
                table: "Interests",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_Interests_ProposalId_MemberId_Kind",
                table: "Interests",
                columns: new[] { "ProposalId", "MemberId", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Presences_MemberId",
                table: "Presences",
                column: "MemberId");

            migrationBuilder.AddForeignKey(
                name: "FK_Proposals_Members_EnteredById",
                table: "Proposals",
                column: "EnteredById",
                principalTable: "Members",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Proposals_Members_LookedAfterById",
                table: "Proposals",
                column: "LookedAfterById",
                principalTable: "Members",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Proposals_Proposals_CopiedFromId",
                table: "Proposals",
                column: "CopiedFromId",
                principalTable: "Proposals",
                principalColumn: "Id",
                onDelete: ReferentialAction.SetNull);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Proposals_Members_EnteredById",
                table: "Proposals");

            migrationBuilder.DropForeignKey(
                name: "FK_Proposals_Members_LookedAfterById",
                table: "Proposals");

            migrationBuilder.DropForeignKey(
                name: "FK_Proposals_Proposals_CopiedFromId",
                table: "Proposals");

            migrationBuilder.DropTable(
                name: "Extensions");

            migrationBuilder.DropTable(
                name: "Interests");

            migrationBuilder.DropTable(
                name: "Presences");

            migrationBuilder.DropIndex(
                name: "IX_Proposals_CopiedFromId",
                table: "Proposals");

            migrationBuilder.DropIndex(
                name: "IX_Proposals_EnteredById",
                table: "Proposals");

            migrationBuilder.DropIndex(
                name: "IX_Proposals_LookedAfterById",
                table: "Proposals");

            migrationBuilder.DropColumn(
                name: "Text_Answers",
                table: "ProposalVersions");

            migrationBuilder.DropColumn(
                name: "Text_CountriesWished",
                table: "ProposalVersions");

            migrationBuilder.DropColumn(
                name: "Text_ExpectedOutputs",
                table: "ProposalVersions");

            migrationBuilder.DropColumn(
                name: "Text_Facilitators",
                table: "ProposalVersions");

            migrationBuilder.DropColumn(
                name: "Text_HoursAMonth",
                table: "ProposalVersions");

            migrationBuilder.DropColumn(
                name: "Text_Objectives",
                table: "ProposalVersions");

            migrationBuilder.DropColumn(
                name: "Text_OpenToMerging",
                table: "ProposalVersions");

            migrationBuilder.DropColumn(
                name: "Text_OwnMilestones",
                table: "ProposalVersions");

            migrationBuilder.DropColumn(
                name: "Text_ProblemAndData",
                table: "ProposalVersions");

            migrationBuilder.DropColumn(
                name: "Text_Start",
                table: "ProposalVersions");

            migrationBuilder.DropColumn(
                name: "Text_UseToOwnOffice",
                table: "ProposalVersions");

            migrationBuilder.DropColumn(
                name: "Text_WouldLeadStrand",
                table: "ProposalVersions");

            migrationBuilder.DropColumn(
                name: "ConfirmedAt",
                table: "Proposals");

            migrationBuilder.DropColumn(
                name: "CopiedFromId",
                table: "Proposals");

            migrationBuilder.DropColumn(
                name: "EnteredById",
                table: "Proposals");

            migrationBuilder.DropColumn(
                name: "ExtendedUntil",
                table: "Proposals");

            migrationBuilder.DropColumn(
                name: "LookedAfterById",
                table: "Proposals");

            migrationBuilder.DropColumn(
                name: "Submitted_Answers",
                table: "Proposals");

            migrationBuilder.DropColumn(
                name: "Submitted_CountriesWished",
                table: "Proposals");

            migrationBuilder.DropColumn(
                name: "Submitted_ExpectedOutputs",
                table: "Proposals");

            migrationBuilder.DropColumn(
                name: "Submitted_Facilitators",
                table: "Proposals");

            migrationBuilder.DropColumn(
                name: "Submitted_HoursAMonth",
                table: "Proposals");

            migrationBuilder.DropColumn(
                name: "Submitted_Objectives",
                table: "Proposals");

            migrationBuilder.DropColumn(
                name: "Submitted_OpenToMerging",
                table: "Proposals");

            migrationBuilder.DropColumn(
                name: "Submitted_OwnMilestones",
                table: "Proposals");

            migrationBuilder.DropColumn(
                name: "Submitted_ProblemAndData",
                table: "Proposals");

            migrationBuilder.DropColumn(
                name: "Submitted_Start",
                table: "Proposals");

            migrationBuilder.DropColumn(
                name: "Submitted_UseToOwnOffice",
                table: "Proposals");

            migrationBuilder.DropColumn(
                name: "Submitted_WouldLeadStrand",
                table: "Proposals");

            migrationBuilder.DropColumn(
                name: "Text_Answers",
                table: "Proposals");

            migrationBuilder.DropColumn(
                name: "Text_CountriesWished",
                table: "Proposals");

            migrationBuilder.DropColumn(
                name: "Text_ExpectedOutputs",
                table: "Proposals");

            migrationBuilder.DropColumn(
                name: "Text_Facilitators",
                table: "Proposals");

            migrationBuilder.DropColumn(
                name: "Text_HoursAMonth",
                table: "Proposals");

            migrationBuilder.DropColumn(
                name: "Text_Objectives",
                table: "Proposals");

            migrationBuilder.DropColumn(
                name: "Text_OpenToMerging",
                table: "Proposals");

            migrationBuilder.DropColumn(
                name: "Text_OwnMilestones",
                table: "Proposals");

            migrationBuilder.DropColumn(
                name: "Text_ProblemAndData",
                table: "Proposals");

            migrationBuilder.DropColumn(
                name: "Text_Start",
                table: "Proposals");

            migrationBuilder.DropColumn(
                name: "Text_UseToOwnOffice",
                table: "Proposals");

            migrationBuilder.DropColumn(
                name: "Text_WouldLeadStrand",
                table: "Proposals");

            migrationBuilder.DropColumn(
                name: "Questions",
                table: "Calls");

            migrationBuilder.DropColumn(
                name: "UseToOthersWords",
                table: "Calls");

            migrationBuilder.DropColumn(
                name: "WhatAndWhyWords",
                table: "Calls");
        }
    }
}
