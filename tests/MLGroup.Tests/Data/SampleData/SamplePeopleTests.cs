using MLGroup.Data.SampleData;
using MLGroup.Domain;

namespace MLGroup.Tests.Data.SampleData;

public sealed class SamplePeopleTests
{
    [Fact]
    public void One_can_sign_in_as_five_people_who_see_different_things()
    {
        var names = SamplePeople.ToSignInAs.Select(person => person.Name);

        Assert.Equal(["Bo Ashworth", "Inkeri Vainionpää-Roche", "Siân Prydderch", "Amina Okafor", "Chen Yulan"], names);
    }

    [Fact]
    public void Every_name_is_as_the_normaliser_would_leave_it_and_given_once()
    {
        var names = SamplePeople.All.Select(person => person.Name).ToList();

        Assert.Equal(names.Select(PlainText.Normalise), names);
        Assert.Equal(names.Count, names.Distinct().Count());
    }
}
