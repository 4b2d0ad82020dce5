using System.Reflection;
using System.Runtime.CompilerServices;

namespace Timeline.Tests.Api;

/// <summary>Names of types as C# writes them, with what may be null.</summary>
internal static class ApiNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(double)] = "double",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(void)] = "void",
    };

    public static string Of(Type type)
    {
        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        if (type.IsArray)
        {
            return $"{Of(type.GetElementType() ?? typeof(object))}[]";
        }

        var name = type.Name.Split('`')[0];
        var outer = type is { IsNested: true, DeclaringType: { } declaring } ? $"{Of(declaring)}." : "";
        return outer + (type.IsGenericType ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>" : name);
    }

    public static string Of(MethodInfo method) =>
        method.IsGenericMethod ? $"{method.Name}<{string.Join(", ", method.GetGenericArguments().Select(Of))}>" : method.Name;

    public static string Of(PropertyInfo property) => Of(new NullabilityInfoContext().Create(property));

    public static string Of(FieldInfo field) => Of(new NullabilityInfoContext().Create(field));

    public static string Of(ParameterInfo parameter) => Of(new NullabilityInfoContext().Create(parameter));

    public static string Parameters(MethodBase method) =>
        (method.IsDefined(typeof(ExtensionAttribute), inherit: false) ? "this " : "") + string.Join(", ", method.GetParameters().Select(Parameter));

    /// <summary>A constant as C# writes it.</summary>
    public static string Constant(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool truth => truth ? "true" : "false",
        _ => FormattableString.Invariant($"{value}"),
    };

    private static string Parameter(ParameterInfo parameter)
    {
        var direction = parameter.IsOut ? "out " : parameter.IsIn ? "in " : parameter.ParameterType.IsByRef ? "ref " : "";
        return $"{direction}{Of(parameter)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {(IsDefault(parameter) ? "default" : Constant(parameter.DefaultValue))}" : "")}";
    }

    private static bool IsDefault(ParameterInfo parameter) =>
        parameter is { DefaultValue: null, ParameterType.IsValueType: true } && Nullable.GetUnderlyingType(parameter.ParameterType) is null;

    private static string Of(NullabilityInfo info)
    {
        var type = info.Type.IsByRef ? info.Type.GetElementType() ?? info.Type : info.Type;

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return $"{Of(value)}?";
        }

        var mark = !type.IsValueType && info.ReadState == NullabilityState.Nullable ? "?" : "";
        return info.ElementType is { } element ? $"{Of(element)}[]{mark}"
            : info.GenericTypeArguments.Length == 0 ? Of(type) + mark
            : $"{type.Name.Split('`')[0]}<{string.Join(", ", info.GenericTypeArguments.Select(Of))}>{mark}";
    }
}
