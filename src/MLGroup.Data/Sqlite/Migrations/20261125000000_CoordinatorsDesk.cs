using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MLGroup.Data.Sqlite.Migrations
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
                type: "TEXT",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "IsUnannounced",
                table: "Proposals",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "OwnActivityId",
                table: "Proposals",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SplitFromId",
                table: "Proposals",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SplitName",
                table: "Proposals",
                type: "TEXT",
                maxLength: 120,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AlterColumn<int>(
                name: "StrandId",
                table: "Placements",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "INTEGER");

            migrationBuilder.AlterColumn<double>(
                name: "Position",
                table: "Placements",
                type: "REAL",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "INTEGER");

            migrationBuilder.AddColumn<string>(
                name: "Chosen",
                table: "Decisions",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Fields",
                table: "Decisions",
                type: "TEXT",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "IntoId",
                table: "Decisions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ReplacesId",
                table: "Decisions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "BoardActs",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    LayoutId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    ToId = table.Column<int>(type: "INTEGER", nullable: true),
                    MergeId = table.Column<int>(type: "INTEGER", nullable: true),
                    PartId = table.Column<int>(type: "INTEGER", nullable: true),
                    Words = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    Steps = table.Column<string>(type: "TEXT", nullable: false),
                    ById = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    UndoneAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MemberId = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Query = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Order = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Columns = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    IsShared = table.Column<bool>(type: "INTEGER", nullable: false)
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
                type: "INTEGER",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "INTEGER",
                oldNullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "Position",
                table: "Placements",
                type: "INTEGER",
                nullable: false,
                oldClrType: typeof(double),
                oldType: "REAL");
        }
    }
}
