using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace MLGroup.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class CoordinatorsDesk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ChangesAskedOf",
                table: "Proposals",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "IsUnannounced",
                table: "Proposals",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "OwnActivityId",
                table: "Proposals",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SplitFromId",
                table: "Proposals",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SplitName",
                table: "Proposals",
                type: "character varying(120)",
                maxLength: 120,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AlterColumn<int>(
                name: "StrandId",
                table: "Placements",
                type: "integer",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<double>(
                name: "Position",
                table: "Placements",
                type: "double precision",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AddColumn<string>(
                name: "Chosen",
                table: "Decisions",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Fields",
                table: "Decisions",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "IntoId",
                table: "Decisions",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ReplacesId",
                table: "Decisions",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "BoardActs",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    LayoutId = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    ToId = table.Column<int>(type: "integer", nullable: true),
                    MergeId = table.Column<int>(type: "integer", nullable: true),
                    PartId = table.Column<int>(type: "integer", nullable: true),
                    Words = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    Steps = table.Column<string>(type: "text", nullable: false),
                    ById = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    UndoneAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    RowVersion = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BoardActs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BoardActs_Decisions_MergeId",
                        column: x => x.MergeId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_BoardActs_Layouts_LayoutId",
                        column: x => x.LayoutId,
                        principalTable: "Layouts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_BoardActs_Members_ById",
                        column: x => x.ById,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BoardActs_Proposals_PartId",
                        column: x => x.PartId,
                        principalTable: "Proposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_BoardActs_Strands_ToId",
                        column: x => x.ToId,
                        principalTable: "Strands",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "SavedFilters",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    MemberId = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Query = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Order = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Columns = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    IsShared = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedFilters", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SavedFilters_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_OwnActivityId",
                table: "Proposals",
                column: "OwnActivityId");

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_SplitFromId",
                table: "Proposals",
                column: "SplitFromId");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_IntoId",
                table: "Decisions",
                column: "IntoId");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_ReplacesId",
                table: "Decisions",
                column: "ReplacesId");

            migrationBuilder.CreateIndex(
                name: "IX_BoardActs_ById",
                table: "BoardActs",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_BoardActs_LayoutId_ById_Id",
                table: "BoardActs",
                columns: new[] { "LayoutId", "ById", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_BoardActs_MergeId",
                table: "BoardActs",
                column: "MergeId");

            migrationBuilder.CreateIndex(
                name: "IX_BoardActs_PartId",
                table: "BoardActs",
                column: "PartId");

            migrationBuilder.CreateIndex(
                name: "IX_BoardActs_ToId",
                table: "BoardActs",
                column: "ToId");

            migrationBuilder.CreateIndex(
                name: "IX_SavedFilters_MemberId_Name",
                table: "SavedFilters",
                columns: new[] { "MemberId", "Name" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Decisions_Decisions_ReplacesId",
                table: "Decisions",
                column: "ReplacesId",
                principalTable: "Decisions",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Decisions_Proposals_IntoId",
                table: "Decisions",
                column: "IntoId",
                principalTable: "Proposals",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Proposals_Activities_OwnActivityId",
                table: "Proposals",
                column: "OwnActivityId",
                principalTable: "Activities",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Proposals_Proposals_SplitFromId",
                table: "Proposals",
                column: "SplitFromId",
                principalTable: "Proposals",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Decisions_Decisions_ReplacesId",
                table: "Decisions");

            migrationBuilder.DropForeignKey(
                name: "FK_Decisions_Proposals_IntoId",
                table: "Decisions");

            migrationBuilder.DropForeignKey(
                name: "FK_Proposals_Activities_OwnActivityId",
                table: "Proposals");

            migrationBuilder.DropForeignKey(
                name: "FK_Proposals_Proposals_SplitFromId",
                table: "Proposals");

            migrationBuilder.DropTable(
                name: "BoardActs");

            migrationBuilder.DropTable(
                name: "SavedFilters");

            migrationBuilder.DropIndex(
                name: "IX_Proposals_OwnActivityId",
                table: "Proposals");

            migrationBuilder.DropIndex(
                name: "IX_Proposals_SplitFromId",
                table: "Proposals");

            migrationBuilder.DropIndex(
                name: "IX_Decisions_IntoId",
                table: "Decisions");

            migrationBuilder.DropIndex(
                name: "IX_Decisions_ReplacesId",
                table: "Decisions");

            migrationBuilder.DropColumn(
                name: "ChangesAskedOf",
                table: "Proposals");

            migrationBuilder.DropColumn(
                name: "IsUnannounced",
                table: "Proposals");

            migrationBuilder.DropColumn(
                name: "OwnActivityId",
                table: "Proposals");

            migrationBuilder.DropColumn(
                name: "SplitFromId",
                table: "Proposals");

            migrationBuilder.DropColumn(
                name: "SplitName",
                table: "Proposals");

            migrationBuilder.DropColumn(
                name: "Chosen",
                table: "Decisions");

            migrationBuilder.DropColumn(
                name: "Fields",
                table: "Decisions");

            migrationBuilder.DropColumn(
                name: "IntoId",
                table: "Decisions");

            migrationBuilder.DropColumn(
                name: "ReplacesId",
                table: "Decisions");

            migrationBuilder.AlterColumn<int>(
                name: "StrandId",
                table: "Placements",
                type: "integer",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "Position",
                table: "Placements",
                type: "integer",
                nullable: false,
                oldClrType: typeof(double),
                oldType: "double precision");
        }
    }
}
